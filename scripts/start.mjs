// npm start. Old Nodes read this file too, to be told what they lack: nothing is imported before the check.
const major = Number(process.versions.node.split(".")[0])
if (major < 20) {
  console.error(`This is Node ${process.versions.node}: the portal needs Node 20 or later to start.`)
  console.error("Install a current Node from https://nodejs.org, then run npm start again.")
  process.exit(1)
}
import("./start-portal.mjs").then(({ startPortal }) => startPortal(process.argv.slice(2)))
