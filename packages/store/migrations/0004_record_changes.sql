CREATE INDEX "import_batch_recorded" ON "import_batch" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "import_batch_digest" ON "import_batch" USING btree ("source","digest");--> statement-breakpoint
-- What was recorded, so that a running program knows what it keeps in memory of it no longer holds. Not of the record: left
-- out of backups, and what no running program has yet to see may be taken away.
CREATE TABLE record_change (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- WHY not the time: transactions end in another order than that of their times, and snapshots tell which of them were seen.
  written_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  recorded_at timestamptz NOT NULL,
  -- File of the data package; none where anything may have changed.
  file text,
  -- Sections that the rows are of; none where they are not of sections.
  sections text[],
  -- First and last month of measurements.
  first_month date,
  last_month date
);
--> statement-breakpoint
CREATE INDEX record_change_written ON record_change (written_by);
--> statement-breakpoint
CREATE INDEX record_change_recorded ON record_change (recorded_at);
--> statement-breakpoint
INSERT INTO record_change (recorded_at) SELECT max(recorded_at) FROM import_batch HAVING count(*) > 0;
--> statement-breakpoint
-- Makes the partition of a month where it is missing. WHY beside the table and then attached: made as a part of it, nobody could
-- read the table until what is being imported is on record.
CREATE OR REPLACE FUNCTION make_month_partition(parent text, month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public AS $$
DECLARE
  partition text := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
BEGIN
  IF parent NOT IN ('monthly_value', 'reading') THEN
    RAISE EXCEPTION '% has no partitions', parent;
  END IF;
  IF to_regclass(partition) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(partition));
    IF to_regclass(partition) IS NULL THEN
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', partition, parent);
      EXECUTE format(
        'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        parent, partition, date_trunc('month', month)::date, (date_trunc('month', month) + interval '1 month')::date
      );
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'shuize_program') THEN
        EXECUTE format('GRANT SELECT, INSERT ON %I TO shuize_program', partition);
      END IF;
    END IF;
  END IF;
END
$$;
