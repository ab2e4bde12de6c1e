import Book from '@lucide/svelte/icons/book';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Columns from '@lucide/svelte/icons/columns-3';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import Settings from '@lucide/svelte/icons/settings';

/** The views of a client, in the order of the work. */
export const viewsOfClient = [
  { view: 'dossier', icon: Book },
  { view: 'strategy', icon: Columns },
  { view: 'calendar', icon: CalendarDays },
  { view: 'plan', icon: FileText },
] as const;

/** The views of the studio itself. */
export const studioViews = [
  { view: 'home', icon: House },
  { view: 'settings', icon: Settings },
] as const;

export type Way = (typeof viewsOfClient)[number] | (typeof studioViews)[number];
