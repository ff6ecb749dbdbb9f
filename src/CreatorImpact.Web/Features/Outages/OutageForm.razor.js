// The zone of the machine in front of which the user sits.
export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
