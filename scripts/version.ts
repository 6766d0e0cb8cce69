/** The source of `src/generated/version.ts`, from that of `package.json`. */
export function versionModule(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version: string }
  return `/** Version of the package. */\nexport const version = '${version}'\n`
}
