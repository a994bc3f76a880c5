import { defineConfig } from "@playwright/test"
import type { Language } from "./e2e/journey.ts"
import { chromiumPath } from "./scripts/chromium.ts"

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }

export default defineConfig<Language>({
  testDir: "e2e",
  globalSetup: "./e2e/servers.ts",
  outputDir: "test-results",
  // Two cores are shared by browser, portal and database: two journeys at once keep both busy.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    actionTimeout: 15_000,
    locale: "en-GB",
    timezoneId: "Asia/Karachi",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await chromiumPath(),
      // Chromium refuses its sandbox to root, who runs the tests in a container.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "desktop", use: desktop },
    {
      name: "phone",
      use: phone,
      testMatch:
        /(account|before-starting|documents|freelancer|help|leaving|letters|public|review-page|trial)\.spec\.ts/,
    },
    { name: "urdu", use: { ...phone, language: "ur" }, testMatch: /(freelancer|urdu|large-text)\.spec\.ts/ },
    {
      name: "no-script",
      use: { ...desktop, javaScriptEnabled: false },
      testMatch: /(freelancer|review-page)\.spec\.ts/,
    },
  ],
})
