// Code generated from the catalogue; DO NOT EDIT.

/** Each text of the catalogue, with the values its braces want. */
export interface Texts {
  'date.full': { day: string | number; month: string | number; year: string | number };
  'date.month-year': { month: string | number; year: string | number };
  'fault.day-invalid': { day: string | number };
  'fault.internal': never;
  'fault.month-invalid': { month: string | number };
  'fault.time-invalid': { time: string | number };
  'fault.time-zone-invalid': { zone: string | number };
  'month.1': never;
  'month.10': never;
  'month.11': never;
  'month.12': never;
  'month.2': never;
  'month.3': never;
  'month.4': never;
  'month.5': never;
  'month.6': never;
  'month.7': never;
  'month.8': never;
  'month.9': never;
  'weekday.0': never;
  'weekday.1': never;
  'weekday.2': never;
  'weekday.3': never;
  'weekday.4': never;
  'weekday.5': never;
  'weekday.6': never;
  'weekday.short.0': never;
  'weekday.short.1': never;
  'weekday.short.2': never;
  'weekday.short.3': never;
  'weekday.short.4': never;
  'weekday.short.5': never;
  'weekday.short.6': never;
}
