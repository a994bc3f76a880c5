declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    how: { targetFormat: "woff2" | "woff" | "sfnt" },
  ): Promise<Buffer>
}
