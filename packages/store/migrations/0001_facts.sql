-- Every version of the rows of divisions.csv; an empty cell is an empty text.
CREATE TABLE fact_division (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_code text NOT NULL,
  f_name text NOT NULL,
  f_level text NOT NULL,
  f_parent text NOT NULL,
  f_group text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_division_versions ON fact_division (f_code, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of sections.csv; an empty cell is an empty text.
CREATE TABLE fact_section (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_section text NOT NULL,
  f_division text NOT NULL,
  f_from text NOT NULL,
  f_to text NOT NULL,
  f_name text NOT NULL,
  f_kind text NOT NULL,
  f_control text NOT NULL,
  f_river text NOT NULL,
  f_basin text NOT NULL,
  f_boundary text NOT NULL,
  f_upstream text NOT NULL,
  f_share text NOT NULL,
  f_longitude text NOT NULL,
  f_latitude text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_section_versions ON fact_section (f_section, f_division, f_from, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of targets.csv; an empty cell is an empty text.
CREATE TABLE fact_target (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_section text NOT NULL,
  f_year text NOT NULL,
  f_class text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_target_versions ON fact_target (f_section, f_year, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of background.csv; an empty cell is an empty text.
CREATE TABLE fact_background (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_section text NOT NULL,
  f_indicator text NOT NULL,
  f_from text NOT NULL,
  f_to text NOT NULL,
  f_value text NOT NULL,
  f_approval text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_background_versions ON fact_background (f_section, f_indicator, f_from, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of exclusions.csv; an empty cell is an empty text.
CREATE TABLE fact_exclusion (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_section text NOT NULL,
  f_month text NOT NULL,
  f_indicator text NOT NULL,
  f_reason text NOT NULL,
  f_approved_by text NOT NULL,
  f_approved_on text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_exclusion_versions ON fact_exclusion (f_section, f_month, f_indicator, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of binding.csv; an empty cell is an empty text.
CREATE TABLE fact_binding (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_division text NOT NULL,
  f_year text NOT NULL,
  f_indicator text NOT NULL,
  f_target text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_binding_versions ON fact_binding (f_division, f_year, f_indicator, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of black-odorous.csv; an empty cell is an empty text.
CREATE TABLE fact_black_odorous (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_division text NOT NULL,
  f_year text NOT NULL,
  f_identified text NOT NULL,
  f_eliminated text NOT NULL,
  f_required text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_black_odorous_versions ON fact_black_odorous (f_division, f_year, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of annual.csv; an empty cell is an empty text.
CREATE TABLE fact_annual (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_division text NOT NULL,
  f_year text NOT NULL,
  f_aspect text NOT NULL,
  f_passed text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_annual_versions ON fact_annual (f_division, f_year, f_aspect, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of tasks.csv; an empty cell is an empty text.
CREATE TABLE fact_task (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_task text NOT NULL,
  f_plan text NOT NULL,
  f_division text NOT NULL,
  f_department text NOT NULL,
  f_title text NOT NULL,
  f_key text NOT NULL,
  f_year text NOT NULL,
  f_due text NOT NULL,
  f_done text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_task_versions ON fact_task (f_task, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of posts.csv; an empty cell is an empty text.
CREATE TABLE fact_post (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_division text NOT NULL,
  f_department text NOT NULL,
  f_post text NOT NULL,
  f_person text NOT NULL,
  f_from text NOT NULL,
  f_to text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_post_versions ON fact_post (f_division, f_department, f_post, f_person, f_from, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of events.csv; an empty cell is an empty text.
CREATE TABLE fact_event (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_event text NOT NULL,
  f_date text NOT NULL,
  f_kind text NOT NULL,
  f_level text NOT NULL,
  f_division text NOT NULL,
  f_department text NOT NULL,
  f_topic text NOT NULL,
  f_verified text NOT NULL,
  f_serious text NOT NULL,
  f_title text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_event_versions ON fact_event (f_event, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of scores.csv; an empty cell is an empty text.
CREATE TABLE fact_score (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_subject text NOT NULL,
  f_period text NOT NULL,
  f_item text NOT NULL,
  f_points text NOT NULL,
  f_note text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_score_versions ON fact_score (f_subject, f_period, f_item, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of ranks.csv; an empty cell is an empty text.
CREATE TABLE fact_rank (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_ranking text NOT NULL,
  f_period text NOT NULL,
  f_division text NOT NULL,
  f_value text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_rank_versions ON fact_rank (f_ranking, f_period, f_division, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of adoptions.csv; an empty cell is an empty text.
CREATE TABLE fact_adoption (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_division text NOT NULL,
  f_policy text NOT NULL,
  f_from text NOT NULL,
  f_to text NOT NULL,
  f_parameters text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_adoption_versions ON fact_adoption (f_division, f_policy, f_from, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of complaints.csv; an empty cell is an empty text.
CREATE TABLE fact_complaint (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_complaint text NOT NULL,
  f_batch text NOT NULL,
  f_received text NOT NULL,
  f_division text NOT NULL,
  f_due text NOT NULL,
  f_result text NOT NULL,
  f_ordered text NOT NULL,
  f_penalty text NOT NULL,
  f_criminal text NOT NULL,
  f_interviewed text NOT NULL,
  f_accountable text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_complaint_versions ON fact_complaint (f_complaint, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of accountability.csv; an empty cell is an empty text.
CREATE TABLE fact_accountability (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_case text NOT NULL,
  f_year text NOT NULL,
  f_rank text NOT NULL,
  f_people text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_accountability_versions ON fact_accountability (f_case, f_year, f_rank, recorded_at DESC);
--> statement-breakpoint
-- Every version of the rows of flows.csv; an empty cell is an empty text.
CREATE TABLE fact_flow (
  version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  f_reach text NOT NULL,
  f_date text NOT NULL,
  f_flow text NOT NULL,
  f_target text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  batch_id uuid NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason text
);
--> statement-breakpoint
CREATE UNIQUE INDEX fact_flow_versions ON fact_flow (f_reach, f_date, recorded_at DESC);
