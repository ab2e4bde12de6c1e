import { lookUp, say } from '$lib/words';

/** How sure a thing is: low, middle, high, or not known. */
export function degrees(): { value: string; label: string }[] {
  return ['', 'low', 'middle', 'high'].map((value) => ({ value, label: degreeText(value) }));
}

export function degreeText(degree: string): string {
  return lookUp(`dossier.degree.${degree}`) ?? say('dossier.degree.none');
}
