import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  readonly count: number;
}

const useAnnouncement = create<Announcement>()(() => ({ text: '', count: 0 }));

/** Says something to who listens to the screen, when they have a moment: what was saved, moved, found. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}

/** The place announcements are heard from: once in the window. The same words said twice are heard twice. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <div role="status" aria-live="polite" className="pg-sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
