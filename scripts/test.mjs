// npm test. Old Nodes read this file too, to be told what they lack: nothing is imported before the check.
const major = Number(process.versions.node.split(".")[0])
if (major < 20) {
  console.error(`This is Node ${process.versions.node}: the tests need Node 20 or later to start.`)
  console.error("Install a current Node from https://nodejs.org, then run npm test again.")
  process.exit(1)
}
import("./test-all.mjs").then(({ testAll }) => testAll())
