const parts = (version: string): readonly [number, number] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
};

/** Whether the version of an API set, such as `1.14`, is another one or later. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major, minor] = parts(version);
  const [wantedMajor, wantedMinor] = parts(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
