/** Names that look like this one, the nearest first. String distances are loaded only where a name was not found. */
export async function nearestNames(name: string, names: readonly string[]): Promise<string[]> {
  return (await import('../text/nearest.js')).nearestNames(name, names);
}
