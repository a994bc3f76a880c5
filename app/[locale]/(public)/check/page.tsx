import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { CheckResult } from "#components/application/check-result.tsx"
import { BackLink } from "#components/ui/back-link.tsx"
import { type Choice, Radios } from "#components/ui/choices.tsx"
import { GetForm } from "#components/ui/get-form.tsx"
import {
  type CheckAddress,
  type CheckQuestion,
  checkAddress,
  checkOrder,
  checkQuestions,
  readCheckAddress,
  whatIsAgainst,
} from "#lib/application/before-starting.ts"
import { today } from "#lib/platform/clock.ts"
import { localePath } from "#lib/platform/locale.ts"
import { type Category, categories, localName, policyOn } from "#lib/reference/index.ts"
import { costsToday } from "../costs-today.ts"

type CheckPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: CheckPageProps): Promise<Metadata> {
  const t = await getTranslations("check")
  const { next, isUnanswered } = readCheckAddress(await searchParams, await offeredCodes())
  const error = isUnanswered ? (await getTranslations("common"))("errorPrefix") : ""
  return {
    title: error + (next ? t(`${next}.title`, { age: await minimumAge() }) : t("title")),
    robots: { index: next === "clients" },
  }
}

/** Whether registration is for whoever asks: four questions, one a page, with the answers in the address and nowhere else. */
export default async function CheckPage({ searchParams }: CheckPageProps) {
  const offered = await categories(today())
  const read = readCheckAddress(
    await searchParams,
    offered.map(({ code }) => code),
  )
  if (read.next) return <CheckQuestionPage {...read} next={read.next} offered={offered} />
  const category = offered.find(({ code }) => code === read.answers.work)
  if (!category) throw new Error("the check has a category that is not on offer")
  const [{ fee, tax, reviewDays }, age] = await Promise.all([costsToday(), minimumAge()])
  return (
    <>
      <BackLink href={checkAddress(read.answers, "ready")} />
      <CheckResult
        answers={read.answers}
        against={whatIsAgainst(read.answers)}
        category={category}
        costs={{ fee, tax }}
        reviewDays={reviewDays}
        minimumAge={age}
      />
    </>
  )
}

type QuestionProps = CheckAddress & { next: CheckQuestion; offered: Category[] }

async function CheckQuestionPage({ answers, next, isUnanswered, offered }: QuestionProps) {
  const [t, common, locale] = [await getTranslations("check"), await getTranslations("common"), await getLocale()]
  const at = checkOrder.indexOf(next)
  const before = checkOrder[at - 1]
  const title = t(`${next}.title`, { age: await minimumAge() })
  return (
    <>
      <BackLink href={before ? checkAddress(answers, before) : "/"} />
      <GetForm
        action={localePath(locale, "/check")}
        title={title}
        caption={t("step", { at: at + 1, of: checkOrder.length })}
        hidden={{ ...answers, asked: next }}
        errors={isUnanswered ? [{ field: next, words: t(`${next}.required`) }] : []}
        problemTitle={common("problemTitle")}
        submitLabel={common("continue")}
      >
        <Radios
          name={next}
          legend={title}
          hint={t.has(`${next}.hint`) ? t(`${next}.hint`) : undefined}
          heading
          choices={await choicesOf(next, offered)}
        />
      </GetForm>
    </>
  )
}

async function choicesOf(question: CheckQuestion, offered: Category[]): Promise<Choice[]> {
  const [t, locale] = [await getTranslations("check"), await getLocale()]
  const codes = checkQuestions[question]
  if (!codes) return offered.map((category) => ({ value: category.code, label: localName(category, locale) }))
  return codes.map((code) => ({ value: code, label: t(`${question}.options.${code}`) }))
}

function minimumAge(): Promise<number> {
  return policyOn("minimum_age", today())
}

async function offeredCodes(): Promise<string[]> {
  return (await categories(today())).map(({ code }) => code)
}
