import styles from './parts.module.css';

/** The outlines of all icons, on a grid of 24. */
const outlines = {
  playground: 'M5 4.5v15l13-7.5z',
  tasks: 'M4 6h16M4 12h16M4 18h10',
  key: 'M16 11.5a4.5 4.5 0 1 0-4.2-2.9L4 16.4V20h3.6v-2.4H10v-2.4l1.8-1.8M17 6.8h.01',
  requests: 'M12 8v5M12 16.5h.01M10.3 4.2 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0z',
  overview: 'M4 20V11M10 20V4M16 20v-7M21 20H3',
  layers: 'm12 3.5 8.5 4.7L12 13 3.5 8.2zM4 12.5l8 4.5 8-4.5M4 16.5l8 4.5 8-4.5',
  log: 'M6 3.5h8l4 4v13H6zM13.5 3.5V8H18M9 12h6M9 15.5h6',
  eye: 'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  channels: 'M3 12h18M8 12c3.5 0 3.5-6.5 7-6.5h6M8 12c3.5 0 3.5 6.5 7 6.5h6',
  pause: 'M8 5v14M16 5v14',
  drain: 'M5 5h14M12 9v10M7.5 14.5 12 19l4.5-4.5',
  search: 'M15.5 15.5 20 20M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
  chevron: 'm7 10 5 5 5-5',
  upDown: 'm8 10 4-4 4 4M8 14l4 4 4-4',
  right: 'm10 7 5 5-5 5',
  sun: 'M12 4V2M12 22v-2M4 12H2M22 12h-2M6.3 6.3 4.9 4.9M19.1 19.1l-1.4-1.4M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  language: 'M3 6h10M8 4v2M11 6c-1 4-4 7-7.5 8.5M5.5 9.5c1.5 2.5 3.5 4 6 5M12 20l4.5-10L21 20M13.6 16.5h5.8',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-3.5 4-5.5 7.5-5.5s6.5 2 7.5 5.5',
  signOut: 'M14 4H6v16h8M11 12h10M17.5 8.5 21 12l-3.5 3.5',
  external: 'M13 5h6v6M19 5l-8.5 8.5M16 14v5H5V8h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M6.5 12a.75.75 0 1 1-1.5 0 .75.75 0 0 1 1.5 0zM12.75 12a.75.75 0 1 1-1.5 0 .75.75 0 0 1 1.5 0zM19 12a.75.75 0 1 1-1.5 0 .75.75 0 0 1 1.5 0z',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  download: 'M12 4v11M7.5 11 12 15.5l4.5-4.5M5 20h14',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13',
  info: 'M12 11v5.5M12 7.5h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  offline: 'M4 4l16 16M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 5-3M12 5c3.7 0 7.2 1.4 10 4M15 10.5a10 10 0 0 1 4 2M8.5 16a5 5 0 0 1 7 0M12 19.5h.01',
} as const;

export type IconName = keyof typeof outlines;

/** A small drawing beside a text or in a button that has a name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  );
}
