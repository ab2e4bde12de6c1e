import Book from '@lucide/svelte/icons/book';
import Eraser from '@lucide/svelte/icons/eraser';
import FilePlus from '@lucide/svelte/icons/file-plus';
import FileText from '@lucide/svelte/icons/file-text';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import Languages from '@lucide/svelte/icons/languages';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import Redo from '@lucide/svelte/icons/redo-2';
import SunMoon from '@lucide/svelte/icons/sun-moon';
import Undo from '@lucide/svelte/icons/undo-2';
import UserPlus from '@lucide/svelte/icons/user-plus';
import { tabNames } from './features/dossier/tab-names';
import { studios } from './features/home/studios.svelte';
import type { Command } from './features/palette/entries';
import { actText } from '$lib/acts';
import { desk } from '$lib/desk.svelte';
import { keysText } from '$lib/keys';
import { say } from '$lib/words';
import { studioViews, viewsOfClient } from './ways';

/** All that the palette can go to and do, as things stand. */
export function commands(): Command[] {
  return [...ways(), ...partsOfDossier(), ...ofClient(), ...ofStudio(), ...ofScreen()];
}

function ways(): Command[] {
  const open = [...(desk.client ? viewsOfClient : []), ...studioViews];
  return open.map(({ view, icon }) => ({
    id: `go ${view}`,
    group: 'views',
    label: say(`view.${view}`),
    words: say('palette.go', { view: say(`view.${view}`) }),
    icon,
    run: () => desk.open(view),
  }));
}

/** The parts of the client's dossier, by the names of its tabs. */
function partsOfDossier(): Command[] {
  if (!desk.client) return [];
  return tabNames.map((name) => ({
    id: `dossier ${name}`,
    group: 'views',
    label: say(`dossier.tab.${name}`),
    place: say('view.dossier'),
    words: say('view.dossier'),
    icon: Book,
    quiet: true,
    run: () => desk.open('dossier', { focus: { kind: 'tab', id: name } }),
  }));
}

function action(id: string, label: string, icon: Command['icon'], run: () => unknown, kbd?: string): Command {
  return { id, group: 'actions', label, icon, run, kbd };
}

function ofClient(): Command[] {
  const client = desk.client;
  if (!client) return [];
  const focus = { kind: 'new-post', id: '' };
  return [
    action('new-post', say('palette.new-post'), Plus, () => desk.open('calendar', { focus }), 'N'),
    action('export', say('palette.export'), FileText, () => desk.open('plan')),
    action('edit-client', say('palette.edit-client', { name: client.name }), Pencil, () =>
      desk.open('client'),
    ),
  ];
}

function ofStudio(): Command[] {
  const { undo, redo } = desk.state ?? {};
  return [
    action('new-client', say('palette.new-client'), UserPlus, () => desk.open('new-client')),
    ...(undo
      ? [action('undo', say('undo.of', { act: actText(undo) }), Undo, desk.undo, keysText('mod+z'))]
      : []),
    ...(redo
      ? [action('redo', say('redo.of', { act: actText(redo) }), Redo, desk.redo, keysText('mod+shift+z'))]
      : []),
    { ...action('removed', say('palette.removed'), Eraser, () => desk.open('settings')), quiet: true },
    action('new-studio', say('palette.new-studio'), FilePlus, () => (studios.asking = 'new')),
    action('open-studio', say('palette.open-studio'), FolderOpen, () => studios.openOther()),
  ];
}

function ofScreen(): Command[] {
  const theme = (choice: string, name: string) =>
    action(`theme ${choice}`, say('palette.theme', { theme: name }), SunMoon, () => desk.setTheme(choice));
  const language = (choice: string, name: string, words: string) => ({
    ...action(`language ${choice}`, say('palette.language', { language: name }), Languages, () =>
      desk.setLanguage(choice),
    ),
    words: `${choice} ${words}`,
  });
  return [
    theme('light', say('settings.theme-light')),
    theme('dark', say('settings.theme-dark')),
    theme('', say('settings.theme-system')),
    language('it', 'Italiano', 'italian language lingua'),
    language('en', 'English', 'inglese language lingua'),
  ];
}
