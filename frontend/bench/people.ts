// 500 people all over the map, every third of whom influences another.
import type { dossier } from '$models';

const attitudes = ['supporter', 'neutral', 'critic', ''];

const stakeholders = Array.from({ length: 500 }, (_, i): dossier.Stakeholder => ({
  id: `p${i}`,
  name: `Associazione di via ${i + 1}`,
  organisation: '',
  role: '',
  inside: i % 20 === 0,
  referent: i % 40 === 0,
  influence: (i * 37) % 101,
  interest: (i * 61) % 101,
  attitude: attitudes[i % 4] ?? '',
  attitudeWanted: '',
  cares: '',
  involve: '',
  contacts: '',
  nextContact: '',
}));

const influences = stakeholders
  .filter((_, i) => i % 3 === 0)
  .map(({ id }, i) => ({ from: id, to: `p${(i * 3 + 250) % 500}`, strength: 1 + (i % 3) }));

export const sphere: dossier.Sphere = { stakeholders, influences, approvals: [] };
