/** Every way in which a page may reach another machine, by name: code for the page, given the machine's host and port. */
export const WAYS_OUT: Readonly<Record<string, (host: string) => string>> = {
  fetch: (host) => `fetch('http://${host}/', { mode: 'no-cors' })`,
  request: (host) => `(() => { const r = new XMLHttpRequest(); r.open('GET', 'http://${host}/'); r.send(); })()`,
  beacon: (host) => `navigator.sendBeacon('http://${host}/', 'x')`,
  socket: (host) => `new WebSocket('ws://${host}/')`,
  events: (host) => `new EventSource('http://${host}/')`,
  image: (host) => `Object.assign(new Image(), { src: 'http://${host}/' })`,
  script: (host) => appended('script', `{ src: 'http://${host}/' }`),
  style: (host) => appended('link', `{ rel: 'stylesheet', href: 'http://${host}/' }`),
  font: (host) => `new FontFace('x', 'url(http://${host}/)').load()`,
  frame: (host) => appended('iframe', `{ src: 'http://${host}/' }`),
  object: (host) => appended('object', `{ data: 'http://${host}/' }`),
  media: (host) => appended('video', `{ src: 'http://${host}/', autoplay: true }`),
  prefetch: (host) => appended('link', `{ rel: 'prefetch', href: 'http://${host}/' }`),
};

/** All of them, one after the other; that one is stopped does not stop the others. */
export function allWaysOut(host: string): string {
  const tries = Object.values(WAYS_OUT).map((way) => `try { Promise.resolve(${way(host)}).catch(() => 0) } catch {}`);
  return `void (() => { ${tries.join('; ')} })()`;
}

function appended(tag: string, properties: string): string {
  return `document.body.append(Object.assign(document.createElement('${tag}'), ${properties}))`;
}
