-- Values of a section in a month, every version. Grows without end, so it can be distributed by site: site and month stand
-- in its key, it has no row trigger and no foreign key, and site is never updated (DESIGN 6).
CREATE TABLE monthly_value (
  site text NOT NULL,
  month date NOT NULL,
  -- A code of the standard, or `state` with `dry`, `frozen`, `no-data` or `qc-failed` as the value.
  indicator text NOT NULL,
  -- As received: `0.05L` below detection.
  value text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL,
  reason text,
  PRIMARY KEY (site, month, indicator, recorded_at),
  CHECK (extract(day FROM month) = 1)
) PARTITION BY RANGE (month);
--> statement-breakpoint
-- Readings of stations, every version, in China Standard Time to the minute.
CREATE TABLE reading (
  site text NOT NULL,
  sampled_at timestamp NOT NULL,
  indicator text NOT NULL,
  value text NOT NULL,
  flag text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL,
  reason text,
  PRIMARY KEY (site, sampled_at, indicator, recorded_at)
) PARTITION BY RANGE (sampled_at);
--> statement-breakpoint
-- Makes the partition of a month where it is missing. Runs as the owner, for the program's own role may not make tables.
CREATE FUNCTION make_month_partition(parent text, month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public AS $$
DECLARE
  partition text := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
BEGIN
  IF parent NOT IN ('monthly_value', 'reading') THEN
    RAISE EXCEPTION '% has no partitions', parent;
  END IF;
  IF to_regclass(partition) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(partition));
    EXECUTE format(
      'CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
      partition, parent, date_trunc('month', month)::date, (date_trunc('month', month) + interval '1 month')::date
    );
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'shuize_program') THEN
      EXECUTE format('GRANT SELECT, INSERT ON %I TO shuize_program', partition);
    END IF;
  END IF;
END
$$;
