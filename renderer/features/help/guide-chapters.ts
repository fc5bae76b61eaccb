/** A chapter of the guide, in markdown that begins with its title. */
export interface GuideChapter {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

const files = import.meta.glob<string>('../../../resources/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The chapters of resources/guide, in the order of their file names. */
export const GUIDE_CHAPTERS: readonly GuideChapter[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, markdown]) => ({
    id: path.slice(path.lastIndexOf('/') + 1, -'.md'.length),
    title: /^# (.+)$/mu.exec(markdown)?.[1] ?? '',
    markdown,
  }));
