import { Link } from "./link.tsx"

export type Tab = { href: string; label: string; count?: string | number; current?: boolean; shortcut?: string }

/** Views of one list, each a page of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          aria-keyshortcuts={tab.shortcut}
        >
          {tab.label}
          {tab.count !== undefined && <span className="num"> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
