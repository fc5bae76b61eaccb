import chromium from '@sparticuz/chromium';

/** Unpacks the test browser once, before any test file runs: two at a time would read each other's half-written file. */
export default async function prepareChromium(): Promise<void> {
  await chromium.executablePath();
}
