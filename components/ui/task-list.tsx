import { useId } from "react"
import { Link } from "./link.tsx"
import { StatusTag, type Tone } from "./status-tag.tsx"

export type Task = { href?: string; label: string; hint?: string; tone: Tone; state: string }

/** Sections of something larger, in any order, each with how far it is. Without `href` a task can't be opened yet. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const id = useId()
  return (
    <ul className="tasks">
      {tasks.map((task, at) => (
        <li key={task.label}>
          <span>
            {task.href ? (
              <Link href={task.href} aria-describedby={`${id}-${at}`}>
                {task.label}
              </Link>
            ) : (
              task.label
            )}
            {task.hint && <small>{task.hint}</small>}
          </span>
          <span id={`${id}-${at}`}>
            <StatusTag tone={task.tone}>{task.state}</StatusTag>
          </span>
        </li>
      ))}
    </ul>
  )
}
