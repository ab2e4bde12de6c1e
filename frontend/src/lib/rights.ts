/** Whether the right to use a material is over on that day; a right lasts through its last day. */
export function lapsed({ expiry }: { expiry: string }, day: string): boolean {
  return expiry !== '' && expiry < day;
}
