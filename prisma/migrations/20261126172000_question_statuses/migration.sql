-- On their own: PostgreSQL lets nothing use a new status before the transaction that brought it is over.
ALTER TYPE "ApplicationStatus" ADD VALUE 'decline_intended' AFTER 'information_requested';
ALTER TYPE "ApplicationStatus" ADD VALUE 'on_hold' AFTER 'decline_intended';
