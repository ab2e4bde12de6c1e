/** The point of a picture that stays in sight where it is cropped, for `object-position`; its middle when nobody says. */
export function focalPoint({ focalX = 0.5, focalY = 0.5 }: { focalX?: number; focalY?: number }): string {
  return `${focalX * 100}% ${focalY * 100}%`;
}
