// Imported first by every command: says so when Node is too old, instead of failing on something strange.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `CoCoTe needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org, then start again.`,
  );
  process.exit(1);
}
