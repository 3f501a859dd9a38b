// Builds the web console: target/console.zip, from which the server serves it. Needs Node.js and
// npm, and nothing else. See `node console/build.mjs --help`.
//
// The version is checked before any other file is read, because an older Node.js cannot read them.

/** Exit codes: the arguments are wrong, or this machine lacks what the build needs. */
const USAGE = 2;
const MISSING_TOOLS = 3;

const NODE_MIN = [20, 19];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
  console.error(
    `console: needs Node.js ${NODE_MIN.join(".")} or newer, and this is ${process.versions.node}.` +
      " Install a newer one from https://nodejs.org.",
  );
  process.exit(MISSING_TOOLS);
}

const { main, UsageError, MissingToolsError } = await import("./build/main.mjs");
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`console: ${error.message}`);
    process.exitCode = USAGE;
  } else if (error instanceof MissingToolsError) {
    console.error(`console: ${error.message}`);
    process.exitCode = MISSING_TOOLS;
  } else {
    console.error(`console: the build failed: ${error.message}`);
    process.exitCode = 1;
  }
}
