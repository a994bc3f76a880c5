// Beyond it browsers draw nothing at all: a side of a canvas has at most so many pixels.
const LONGEST_EDGE_PIXELS = 8_192

/** Draws a picture at a width in the page's pixels, turned by quarters: a canvas takes up its room as it stands then. */
export function drawTurned(
  canvas: HTMLCanvasElement,
  picture: HTMLImageElement,
  { width, turns }: { width: number; turns: number },
): void {
  const { naturalWidth: across, naturalHeight: down } = picture
  const [wide, high] = turns % 2 === 1 ? [down, across] : [across, down]
  const sharpest = (width / wide) * window.devicePixelRatio
  const scale = Math.min(sharpest, LONGEST_EDGE_PIXELS / Math.max(wide, high))
  canvas.width = Math.round(wide * scale)
  canvas.height = Math.round(high * scale)
  canvas.style.width = `${Math.floor(width)}px`
  const context = canvas.getContext("2d")
  context?.translate(canvas.width / 2, canvas.height / 2)
  context?.rotate((turns * Math.PI) / 2)
  context?.drawImage(picture, (-across * scale) / 2, (-down * scale) / 2, across * scale, down * scale)
}
