// Loaded into every part of the portal: when whoever started it was killed without a word, it stops as if asked to.
if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
  // A part that is done ends by itself, though its parent still listens.
  process.channel.unref()
}
