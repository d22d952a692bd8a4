CREATE TABLE "audit_event" (
	"position" bigint PRIMARY KEY NOT NULL,
	"at" timestamp(6) with time zone NOT NULL,
	"actor" uuid,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb NOT NULL,
	"algorithm" text NOT NULL,
	"previous_digest" text NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sign_in_name" text NOT NULL,
	"name" text NOT NULL,
	"division" text,
	"department" text,
	"sections" text[] DEFAULT '{}'::text[] NOT NULL,
	"password_hash" text,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"one_time_secret" text,
	"one_time_step" integer,
	"external_issuer" text,
	"external_subject" text,
	"created_at" timestamp(6) with time zone NOT NULL,
	"closed_at" timestamp(6) with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_digest" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp(6) with time zone NOT NULL,
	"last_seen_at" timestamp(6) with time zone NOT NULL,
	"ended_at" timestamp(6) with time zone,
	"is_whole" boolean NOT NULL,
	"device" text NOT NULL,
	CONSTRAINT "session_token_digest_unique" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "setting_has_name" CHECK ("setting"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name_digest" text NOT NULL,
	"failed_at" timestamp(6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_role" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_at" timestamp(6) with time zone NOT NULL,
	"granted_by" uuid,
	CONSTRAINT "user_role_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "exclusion_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"section" text NOT NULL,
	"month" text NOT NULL,
	"indicator" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp(6) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp(6) with time zone,
	"decision" text,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" text NOT NULL,
	"file_name" text,
	"digest" text,
	"actor" uuid,
	"reason" text,
	"recorded_at" timestamp(6) with time zone NOT NULL,
	"rows_new" integer NOT NULL,
	"rows_same" integer NOT NULL,
	"rows_corrected" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"period" text NOT NULL,
	"edition" integer NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp(6) with time zone NOT NULL,
	"published_on" date NOT NULL,
	"note" text,
	CONSTRAINT "publication_edition" UNIQUE("period","edition")
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period" text NOT NULL,
	"as_of" timestamp(6) with time zone NOT NULL,
	"started_by" uuid,
	"started_at" timestamp(6) with time zone NOT NULL,
	"finished_at" timestamp(6) with time zone NOT NULL,
	"packs" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"input_digest" text NOT NULL,
	"result_digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_result" (
	"run_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"division" text,
	"content" jsonb NOT NULL,
	CONSTRAINT "run_result_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_role" ADD CONSTRAINT "user_role_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_result" ADD CONSTRAINT "run_result_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_at" ON "audit_event" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_sign_in_name" ON "app_user" USING btree (lower("sign_in_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_external" ON "app_user" USING btree ("external_issuer","external_subject");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failure_name" ON "sign_in_failure" USING btree ("name_digest","failed_at");--> statement-breakpoint
CREATE INDEX "run_period" ON "run" USING btree ("period","started_at");--> statement-breakpoint
CREATE INDEX "run_result_kind" ON "run_result" USING btree ("run_id","kind","division");--> statement-breakpoint
CREATE INDEX "run_result_key" ON "run_result" USING btree ("key");