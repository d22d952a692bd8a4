-- What is on record stays as it was recorded. Triggers hold this for every user of the database, its owner included; they
-- stand on local tables only. Measurements are distributed and have no row triggers: the program's own role has no right to
-- change them, which the function grant_program_role gives and takes.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER fact_division_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_division FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_section_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_section FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_target_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_target FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_background_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_background FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_exclusion_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_exclusion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_binding_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_binding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_black_odorous_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_black_odorous FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_annual_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_annual FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_task_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_task FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_post_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_post FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_event_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_score_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_score FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_rank_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_rank FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_adoption_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_adoption FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_complaint_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_complaint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_accountability_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_accountability FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_flow_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fact_flow FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_event_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER run_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON run FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER run_result_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON run_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER publication_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER import_batch_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON import_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION grant_program_role(program name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  each record;
BEGIN
  FOR each IN SELECT c.oid::regclass AS name, c.relname, c.relkind FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'S')
  LOOP
    IF each.relkind = 'S' THEN
      EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO %I', each.name, program);
    ELSIF each.relname ~ '^(fact_|monthly_value|reading)' OR each.relname IN ('audit_event', 'run', 'run_result', 'publication', 'import_batch') THEN
      EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', each.name, program);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', each.name, program);
    END IF;
  END LOOP;
END
$$;
--> statement-breakpoint
-- The program's own role does not see the schema in which the steps are kept.
CREATE FUNCTION last_migration() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT max(created_at) FROM drizzle.__drizzle_migrations
$$;
