const LONGEST_EDGE_PIXELS = 2_400
// Small enough to leave as it is: drawn anew it would only lose.
const SMALL_BYTES = 1_500_000
const WANTED_BYTES = 2_000_000

/**
 * A picture made small enough for a phone's network, where the browser can read it; anything else as it is. The server
 * draws every picture anew in any case.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith("image/") && !/\.hei[cf]$/i.test(file.name)) return file
  if (file.size <= SMALL_BYTES) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" })
    const scale = Math.min(1, LONGEST_EDGE_PIXELS / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext("2d")
    if (!context) return file
    context.fillStyle = "#fff"
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    for (const quality of [0.85, 0.7, 0.5]) {
      const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
      if (smaller && smaller.size <= WANTED_BYTES) return smaller.size < file.size ? smaller : file
    }
    return file
  } catch {
    return file
  }
}
