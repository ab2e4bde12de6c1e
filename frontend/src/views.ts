import type { Component } from 'svelte';
import type { dossier } from '$models';
import type { View } from '$lib/desk.svelte';

type ClientPart = Component<{ client: dossier.Client }>;

const found = import.meta.glob<{ default: ClientPart }>(
  [
    './features/calendar/CalendarView.svelte',
    './features/strategy/StrategyView.svelte',
    './features/documents/PlanView.svelte',
  ],
  { eager: true },
);
const parts: Partial<Record<View, ClientPart | undefined>> = {
  calendar: found['./features/calendar/CalendarView.svelte']?.default,
  strategy: found['./features/strategy/StrategyView.svelte']?.default,
  plan: found['./features/documents/PlanView.svelte']?.default,
};

/** The screen of one of a client's views. */
export function clientView(view: View): ClientPart | undefined {
  return parts[view];
}
