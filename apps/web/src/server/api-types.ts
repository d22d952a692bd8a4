/** Made from the OpenAPI document of apps/server by `node scripts/api-types.mjs`. Not to be edited. */
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录，由新到旧 The audit trail, the newest first */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    after?: number;
                    format?: "json" | "csv" | "xlsx";
                    from?: string;
                    size?: number;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEntry"][];
                            next: string | null;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核验整条审计链 Compute the whole chain again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditVerification"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正已入库的行：写成新的一版，写明理由 Correct rows on record, each as a new version with a reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedCorrection"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/corrections/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回已入库的行：不再计入，原文仍可查 Take rows back: they no longer count and stay on record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedCorrection"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 剔除申请，待审的在前 Proposed exclusions, those still open first */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv" | "xlsx";
                    page?: number;
                    size?: number;
                    state?: "open" | "decided" | "approved" | "rejected";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ExclusionProposal"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 申请剔除一个数据 Propose to leave a value out of the statistics */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewExclusionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExclusionProposal"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/{proposalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批剔除申请，不能审批自己的 Approve or reject a proposal, never one’s own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExclusionDecisionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExclusionProposal"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行的剔除及剔除前后的类别 Exclusions in force, each with the class counted and left out */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv" | "xlsx";
                    page?: number;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ExclusionInForce"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销已批准的剔除，数据恢复计入 Take an approved exclusion back: the value counts again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewExclusionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedCorrection"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 截至某时已知数据的数据包：有哪些文件 The data package of what was known at an instant: its files */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportManifest"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据包的一个文件 One file of the data package */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 整个数据包，压缩为一个文件，附摘要清单 The whole data package in one archive, with its digests */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算的问责线索，不指明时为最近一次 Findings of a run, of the newest where none is named */
        get: {
            parameters: {
                query?: {
                    division?: string;
                    format?: "json" | "csv" | "xlsx";
                    page?: number;
                    period?: string;
                    policy?: string;
                    run?: string;
                    size?: number;
                    status?: "met" | "undetermined";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string | null;
                            counts: {
                                met: number;
                                undetermined: number;
                            };
                            items: components["schemas"]["FindingEntry"][];
                            page: number;
                            period: string | null;
                            policies: {
                                count: number;
                                policy: string;
                                title: string;
                            }[];
                            runId: string | null;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条线索及其全部依据 One finding with its whole chain */
        get: {
            parameters: {
                query?: {
                    period?: string;
                    run?: string;
                };
                header?: never;
                path: {
                    digest: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingDetail"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否尚未建立管理员 Whether the first administrators are still to be made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FirstStart"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 用启动时显示的一次性令牌建立三名管理员，可同时建立一个分析人员账号、装入演示省 Make the three administrators with the token shown at start, with a first analyst and the demonstration where asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FirstStartGivenInput"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据核查提示：值得核查的数据，不是结论 Values worth a look: flags, never verdicts */
        get: {
            parameters: {
                query: {
                    asOf?: string;
                    format?: "json" | "csv" | "xlsx";
                    from: string;
                    page?: number;
                    section?: string;
                    size?: number;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Flag"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 程序和数据库是否正常 Whether program and database work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录，由新到旧 What came in, the newest first */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv" | "xlsx";
                    kind?: "import" | "correction" | "exclusion";
                    page?: number;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportBatch"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 导入数据包的文件、工作簿或宽表：预览或入库 Import files of a data package, a workbook or a wide table: preview or record */
        post: {
            parameters: {
                query: {
                    mode: "preview" | "commit";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        files: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportOutcome"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回标明错误的原文件 The user’s own file back with its faults marked */
        post: {
            parameters: {
                query?: {
                    file?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        files: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据包的 Excel 填报模板 The Excel template of a data package */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁、能做什么 Who I am and what I may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始把我的账号关联到统一身份认证 Begin to link my account to the OpenID provider */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenIdBegun"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** 取消我的账号与统一身份认证的关联 Take the link to the OpenID provider off my account */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改密码，其他登录随之失效 Change the password and end all other sessions */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPasswordInput"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 用第一个动态口令确认启用 Confirm by the first code */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        ticket: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** 开始启用动态口令 Begin to set up one-time codes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewSecondFactor"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用一个动态口令停用动态口令 Take one-time codes off, by one of them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeGivenInput"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我登录着的地方 Where I am signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnSessions"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 让一处登录失效 End one of my sessions */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送监测数据；同一 Idempotency-Key 重发，结果相同、不重复入库 Record measurements, safely sent again under the same Idempotency-Key */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeasurementsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedMeasurements"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标，只给本机或持有令牌者 Figures of the running program, for this machine or by token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain; version=0.0.4; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口说明 This description, OpenAPI 3.1 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个月的总览，不指明时为最近一个月 A month at a glance, the last on record where none is named */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    month?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Overview"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已发布的各版，由新到旧 Editions, the newest first */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv" | "xlsx";
                    page?: number;
                    period?: string;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Publication"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 发布一次核算，作为该时段的下一版 Publish a run as the next edition of its period */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPublicationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Publication"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{publicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一版及其与上一版的差别 One edition and how it differs from the one before */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    publicationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationDetail"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算的结果：水质、排名、得分、线索 Results of a run: water, rankings, scores, findings */
        get: {
            parameters: {
                query?: {
                    key?: string;
                    kind?: "finding" | "score" | "ranking" | "water";
                    page?: number;
                    period?: string;
                    run?: string;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RunResult"][];
                            page: number;
                            period: string | null;
                            runId: string | null;
                            size: number;
                            total: number;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个月的河流图 The river diagram of a month */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    month?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RiverDiagram"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/run-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 定时核算：月、季、年结束后第几天，以及没有完成的 When runs are made by schedule, and which came to nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunSchedule"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** 设定定时核算 Set when runs are made by schedule */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRunScheduleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunSchedule"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 历次核算，由新到旧 Runs, the newest first */
        get: {
            parameters: {
                query?: {
                    format?: "json" | "csv" | "xlsx";
                    page?: number;
                    period?: string;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Run"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 核算一个月、季或年 Make a run of a month, quarter or year */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRunInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次核算 One run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    runId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Run"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{runId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 此后的变化：入库和更正的数据，以及与另一次核算结果的差别 What changed since: facts, and results beside a later run */
        get: {
            parameters: {
                query?: {
                    later?: string;
                };
                header?: never;
                path: {
                    runId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Changes"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{runId}/recomputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按当时已知的数据重算，并与保存的结果对照；不写入 Make a run again and hold it against what was kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    runId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recomputation"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/under-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 正在进行和排队的核算、重算 Runs that are being made, made again or wait */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunsUnderWay"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 断面列表 Sections within the scope */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    basin?: string;
                    control?: components["schemas"]["ControlLevelInput"];
                    division?: string;
                    format?: "json" | "csv" | "xlsx";
                    kind?: components["schemas"]["WaterBodyKindInput"];
                    page?: number;
                    river?: string;
                    search?: string;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Section"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个断面 One section */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SectionDetail"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{section}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 断面的月值及其更正、来源 Monthly values of a section with corrections and sources */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    format?: "json" | "csv" | "xlsx";
                    from?: string;
                    indicator?: components["schemas"]["IndicatorCodeInput"];
                    page?: number;
                    size?: number;
                    to?: string;
                };
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MeasurementVersion"][];
                            page: number;
                            size: number;
                            total: number;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sections/{section}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 断面的历月类别和各指标数值 Classes and values of a section month by month */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    section: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SectionSeries"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 除密码外还可以怎样登录 How one may sign in besides a password */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInOffers"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 用登录名和密码登录 Sign in by name and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordGivenInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 输入动态口令，完成登录 Give the one-time code to a session that waits for it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeGivenInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 转到统一身份认证登录 Go to the OpenID provider to sign in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/openid/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 从统一身份认证返回 Come back from the OpenID provider */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录 Sign out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号列表 Accounts in the order of their sign-in names */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    format?: "json" | "csv" | "xlsx";
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Account"][];
                            next: string | null;
                        };
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "text/csv; charset=utf-8": string;
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** 建立账号，得到首次登录的密码 Make an account; its first password is told once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTimePassword"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账号 One account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** 停用账号 Close an account for good */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置密码 Give an account a password for one sign-in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTimePassword"];
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 授予角色 Grant a role */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    role: string;
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** 撤销角色 Withdraw a role */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    role: string;
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 设定数据范围 Say what an account reaches */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewScopeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 清除账号的动态口令 Take one-time codes off an account */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 让账号的全部登录失效 Sign an account out everywhere */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description Default Response */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Account: {
            closedAt: string | null;
            createdAt: string;
            department: string | null;
            division: string | null;
            divisionName: string | null;
            hasSecondFactor: boolean;
            isLinked: boolean;
            mustChangePassword: boolean;
            name: string;
            roles: string[];
            sections: string[];
            signInName: string;
            userId: string;
        };
        AuditEntry: {
            action: string;
            actor: string | null;
            actorName: string | null;
            algorithm: string;
            at: string;
            detail: {
                [key: string]: unknown;
            };
            digest: string;
            position: number;
            previousDigest: string;
            subject: string | null;
            subjectName: string | null;
        };
        AuditVerification: {
            digest: string;
            /** @constant */
            holds: true;
            last: number;
        } | {
            day: string;
            /** @constant */
            holds: false;
            /** @enum {string} */
            kind: "changed" | "missing";
            position: number;
        };
        Bilingual: {
            en: string;
            zh: string;
        };
        /** @enum {string} */
        BoundaryKind: "none" | "county" | "city" | "province";
        Changes: {
            after: string;
            facts: {
                file: string;
                rows: {
                    actor: string | null;
                    after: {
                        [key: string]: string;
                    } | null;
                    batchId: string;
                    before: {
                        [key: string]: string;
                    } | null;
                    key: {
                        [key: string]: string;
                    };
                    reason: string | null;
                    recordedAt: string;
                    source: string;
                }[];
                total: number;
            }[];
            results: components["schemas"]["ResultDifference"][] | null;
            until: string;
        };
        CodeGivenInput: {
            code: string;
        };
        /** @enum {string} */
        ControlLevel: "national" | "provincial" | "municipal" | "county";
        /** @enum {string} */
        ControlLevelInput: "national" | "provincial" | "municipal" | "county";
        CorrectionInput: {
            file: string;
            reason: string;
            rows: {
                [key: string]: string;
            }[];
        };
        DivisionName: {
            code: string;
            name: string;
        };
        ExclusionDecisionInput: {
            /** @enum {string} */
            decision: "approved" | "rejected";
            /** @default null */
            reason: string | null;
        };
        ExclusionInForce: {
            approvedBy: string;
            approvedOn: string;
            effect: {
                counted: components["schemas"]["MonthOutcome"];
                leftOut: components["schemas"]["MonthOutcome"];
            } | null;
            indicator: string;
            month: string;
            reason: string;
            section: string;
            sectionName: string;
        };
        ExclusionProposal: {
            decidedAt: string | null;
            decidedBy: string | null;
            decision: ("approved" | "rejected") | null;
            decisionReason: string | null;
            effect: {
                counted: components["schemas"]["MonthOutcome"];
                leftOut: components["schemas"]["MonthOutcome"];
            } | null;
            indicator: string;
            isOwn: boolean;
            month: string;
            proposalId: string;
            proposedAt: string;
            proposedBy: string;
            reason: string;
            section: string;
            sectionName: string | null;
            withdrawal: {
                reason: string | null;
                recordedAt: string;
                recordedBy: string | null;
            } | null;
        };
        ExportManifest: {
            asOf: string;
            digest: string;
            files: {
                bytes: number;
                digest: string;
                file: string;
                rows: number;
                title: string;
            }[];
        };
        Finding: {
            cite: {
                instrument: string;
                provision: string;
            };
            digest: string;
            distance: {
                count: number;
                leaf: {
                    flipsAt: string | null;
                    name: string;
                    threshold: string;
                    value: string | null;
                }[];
            };
            division: string;
            facts: ({
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
            holders: {
                facts: number[];
                from: string | null;
                partial: boolean;
                person: string | null;
                post?: string;
                to: string | null;
            }[];
            interpretations: {
                [key: string]: string;
            };
            observed: number | {
                max: number;
                min: number;
            };
            otherInterpretations: {
                answer: string;
                name: string;
                status: components["schemas"]["FindingStatus"];
            }[];
            policy: string;
            post: string;
            provision: string;
            required: number;
            section: string | null;
            sentence: components["schemas"]["Bilingual"];
            status: components["schemas"]["FindingStatus"];
            unknown: {
                [key: string]: unknown;
            }[];
            version: string;
            window: string;
        };
        FindingCard: {
            citation: string;
            clause: string;
            condition: string;
            digest: string;
            distance: string | null;
            division: string;
            facts: {
                comparedClass: {
                    class: components["schemas"]["WaterClass"] | null;
                    label: string;
                } | null;
                measurement: string | null;
                statistic: string | null;
                subject: string;
                waterClass: components["schemas"]["WaterClass"] | null;
            }[];
            /** @enum {string} */
            held: "post" | "body";
            holders: {
                facts: number[];
                from: string | null;
                isPartial: boolean;
                person: string | null;
                role: string | null;
                to: string | null;
            }[];
            interpretations: {
                answer: string;
                name: string;
            }[];
            localValues?: string[];
            observed: string;
            otherInterpretations: {
                answer: string;
                name: string;
                status: components["schemas"]["FindingStatus"];
            }[];
            post: string;
            provisionId: string;
            required: string;
            roles: {
                label: string;
                measures: string | null;
            }[];
            section: string | null;
            sentence: string;
            status: components["schemas"]["FindingStatus"];
            unknown: string[];
            window: string;
        };
        FindingDetail: {
            asOf: string;
            card: components["schemas"]["FindingCard"];
            finding: components["schemas"]["Finding"];
            period: string;
            runId: string;
            sufficientFacts: number[];
        };
        FindingEntry: {
            citation: string;
            digest: string;
            division: string;
            divisionName: string;
            observed: string;
            policy: string;
            post: string;
            provision: string;
            required: string;
            section: string | null;
            sentence: string;
            status: components["schemas"]["FindingStatus"];
            window: string;
        };
        /** @enum {string} */
        FindingStatus: "met" | "undetermined" | "not-met";
        FirstStart: {
            isEmpty: boolean;
            isNeeded: boolean;
            step: string | null;
        };
        FirstStartGivenInput: {
            administrators: {
                "audit-administrator": {
                    name: string;
                    password: string;
                    signInName: string;
                };
                "security-administrator": {
                    name: string;
                    password: string;
                    signInName: string;
                };
                "system-administrator": {
                    name: string;
                    password: string;
                    signInName: string;
                };
            };
            analyst: {
                name: string;
                password: string;
                signInName: string;
            } | null;
            /** @enum {string} */
            start: "demonstration" | "empty";
            token: string;
        };
        Flag: {
            check: string;
            checkName: string;
            evidence: {
                [key: string]: number;
            };
            first: string;
            indicator: components["schemas"]["IndicatorCode"];
            last: string;
            section: string;
            sectionName: string;
            sentence: string;
            /** @enum {string} */
            source: "monthly" | "readings";
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        ImportBatch: {
            actor: string | null;
            added: number;
            batchId: string;
            corrected: number;
            digest: string | null;
            fileName: string | null;
            reason: string | null;
            recordedAt: string;
            same: number;
            source: string;
        };
        ImportOutcome: {
            batchId: string | null;
            earlier: {
                batchId: string;
                recordedAt: string;
            } | null;
            files: {
                added: number;
                columns: string[];
                corrected: number;
                file: string;
                same: number;
                sample: string[][];
                title: string;
                titles: string[];
            }[];
            isCommitted: boolean;
            /** @enum {string} */
            layout: "package" | "wide-table";
            recordedAt: string | null;
            total: {
                added: number;
                corrected: number;
                same: number;
            };
        };
        /** @enum {string} */
        IndicatorCode: "WT" | "pH" | "DO" | "CODMn" | "COD" | "BOD5" | "NH3N" | "TP" | "TN" | "Cu" | "Zn" | "F" | "Se" | "As" | "Hg" | "Cd" | "Cr6" | "Pb" | "CN" | "VP" | "Oil" | "LAS" | "S2" | "FC" | "SO4" | "Cl" | "NO3N" | "Fe" | "Mn" | "EC" | "Turbidity" | "SD" | "Chla" | "Algae";
        /** @enum {string} */
        IndicatorCodeInput: "WT" | "pH" | "DO" | "CODMn" | "COD" | "BOD5" | "NH3N" | "TP" | "TN" | "Cu" | "Zn" | "F" | "Se" | "As" | "Hg" | "Cd" | "Cr6" | "Pb" | "CN" | "VP" | "Oil" | "LAS" | "S2" | "FC" | "SO4" | "Cl" | "NO3N" | "Fe" | "Mn" | "EC" | "Turbidity" | "SD" | "Chla" | "Algae";
        Me: {
            department: string | null;
            division: components["schemas"]["DivisionName"] | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            isLinked: boolean;
            name: string;
            pending: ("second-factor" | "new-password" | "second-factor-set-up") | null;
            permissions: string[];
            roles: string[];
            sections: string[];
            signInName: string;
            userId: string;
        };
        MeasurementsInput: {
            /** @default [] */
            monthly: {
                indicator: string;
                month: string;
                section: string;
                value: string;
            }[];
            /** @default [] */
            readings: {
                /**
                 * @default N
                 * @enum {string}
                 */
                flag: "N" | "T" | "L" | "P" | "D" | "F" | "B" | "Z" | "S" | "M" | "hd" | "DEL";
                indicator: string;
                section: string;
                time: string;
                value: string;
            }[];
            /** @default null */
            reason: string | null;
        };
        MeasurementVersion: {
            batchId: string;
            fileName: string | null;
            indicator: string;
            isCorrection: boolean;
            isInForce: boolean;
            isWithdrawal: boolean;
            month: string;
            reason: string | null;
            recordedAt: string;
            recordedBy: string | null;
            source: string | null;
            value: string;
        };
        /** @enum {string} */
        MonitoringState: "dry" | "frozen" | "no-data" | "qc-failed";
        /** @enum {string} */
        MonthOutcome: "I" | "II" | "III" | "IV" | "V" | "below-V" | "dry" | "frozen" | "no-data" | "qc-failed" | "too-few-data" | "absent";
        NewAccountInput: {
            name: string;
            signInName: string;
        };
        NewExclusionInput: {
            indicator: string;
            month: string;
            reason: string;
            section: string;
        };
        NewPasswordInput: {
            current: string;
            next: string;
        };
        NewPublicationInput: {
            /** @default null */
            note: string | null;
            runId: string;
        };
        NewRunInput: {
            /** @default null */
            asOf: string | null;
            period: string;
        };
        NewRunScheduleInput: {
            month: number | null;
            quarter: number | null;
            year: number | null;
        };
        NewScopeInput: {
            department: string | null;
            division: string | null;
            sections: string[];
        };
        NewSecondFactor: {
            secret: string;
            ticket: string;
            uri: string;
        };
        OneTimePassword: {
            password: string;
            userId: string;
        };
        OpenIdBegun: {
            url: string;
        };
        Overview: {
            asOf: string;
            before: {
                classes: {
                    "below-V": number;
                    I: number;
                    II: number;
                    III: number;
                    IV: number;
                    V: number;
                };
                notEvaluated: number;
                sections: number;
                unknown: number;
            } | null;
            findings: {
                finishedAt: string;
                met: number;
                runId: string;
                undetermined: number;
            } | null;
            goodShareTarget: string | null;
            imports: components["schemas"]["ImportBatch"][];
            month: string;
            onRecord: {
                first: string;
                last: string;
            };
            summary: {
                classes: {
                    "below-V": number;
                    I: number;
                    II: number;
                    III: number;
                    IV: number;
                    V: number;
                };
                notEvaluated: number;
                sections: number;
                unknown: number;
            };
            targets: {
                attained: number;
                judged: number;
            };
            worst: {
                class: components["schemas"]["WaterClass"];
                deciding: components["schemas"]["IndicatorCode"][];
                divisions: components["schemas"]["DivisionName"][];
                name: string;
                river: string;
                section: string;
                target: components["schemas"]["TargetClass"] | null;
            }[];
        };
        OwnSessions: {
            items: {
                createdAt: string;
                device: string;
                isCurrent: boolean;
                lastSeenAt: string;
                sessionId: string;
            }[];
        };
        PasswordGivenInput: {
            password: string;
            signInName: string;
        };
        Problem: {
            code: string;
            errors?: components["schemas"]["ProblemError"][];
            instance: string;
            mend: string;
            status: number;
            title: string;
            type: string;
        };
        ProblemError: {
            code: string;
            column: string | null;
            file: string;
            mend: string;
            message: string;
            row: number | null;
        };
        Publication: {
            edition: number;
            note: string | null;
            period: string;
            publicationId: string;
            publishedAt: string;
            publishedBy: string | null;
            publishedOn: string;
            runId: string;
        };
        PublicationDetail: {
            before: components["schemas"]["Publication"] | null;
            differences: components["schemas"]["ResultDifference"][] | null;
            publication: components["schemas"]["Publication"];
            run: {
                asOf: string;
                engineVersion: string;
                finishedAt: string;
                inputDigest: string;
                packs: {
                    [key: string]: {
                        digest: string;
                        title: components["schemas"]["Bilingual"] | null;
                        version: string;
                    };
                };
                period: string;
                resultDigest: string;
                runId: string;
                startedAt: string;
                startedBy: string | null;
            };
        };
        Recomputation: {
            differences: components["schemas"]["ResultDifference"][];
            engineVersion: {
                found: string;
                isSame: boolean;
                kept: string;
            };
            input: {
                found: string;
                isSame: boolean;
                kept: string;
            };
            isIntact: boolean;
            isSame: boolean;
            packs: {
                found: {
                    digest: string;
                    version: string;
                } | null;
                id: string;
                kept: {
                    digest: string;
                    version: string;
                } | null;
            }[];
            result: {
                found: string;
                isSame: boolean;
                kept: string;
            };
        };
        RecordedCorrection: {
            batchId: string;
            corrected: number;
            recordedAt: string;
            same: number;
        };
        RecordedMeasurements: {
            added: number;
            batchId: string;
            corrected: number;
            recordedAt: string;
            same: number;
        };
        ResultDifference: {
            about: string;
            /** @enum {string} */
            change: "appeared" | "vanished" | "changed";
            division: string | null;
            fields: {
                after: unknown;
                before: unknown;
                path: string;
            }[];
            keyAfter: string | null;
            keyBefore: string | null;
            kind: string;
        };
        RiverDiagram: {
            asOf: string;
            month: string;
            onRecord: {
                first: string;
                last: string;
            };
            stations: {
                attains: boolean | null;
                boundary: components["schemas"]["BoundaryKind"];
                control: components["schemas"]["ControlLevel"];
                deciding: components["schemas"]["IndicatorCode"][];
                divisions: components["schemas"]["DivisionName"][];
                kind: components["schemas"]["WaterBodyKind"];
                name: string;
                outcome: components["schemas"]["MonthOutcome"];
                section: string;
                target: components["schemas"]["TargetClass"] | null;
            }[];
            waterways: {
                basin: string;
                flowsInto: {
                    below: string | null;
                    waterway: string;
                } | null;
                kind: components["schemas"]["WaterBodyKind"];
                name: string;
                sections: string[];
                waterway: string;
            }[];
        };
        Run: {
            asOf: string;
            engineVersion: string;
            finishedAt: string;
            inputDigest: string;
            packs: {
                [key: string]: {
                    digest: string;
                    title: components["schemas"]["Bilingual"] | null;
                    version: string;
                };
            };
            period: string;
            publication: components["schemas"]["Publication"] | null;
            resultDigest: string;
            runId: string;
            startedAt: string;
            startedBy: string | null;
        };
        RunResult: {
            content: unknown;
            division: string | null;
            key: string;
            /** @enum {string} */
            kind: "finding" | "score" | "ranking" | "water";
            position: number;
        };
        RunSchedule: {
            lastFailures: {
                at: string;
                message: string;
                period: string;
            }[];
            month: number | null;
            quarter: number | null;
            year: number | null;
        };
        RunsUnderWay: {
            items: components["schemas"]["RunUnderWay"][];
        };
        RunUnderWay: {
            asOf: string | null;
            /** @enum {string} */
            kind: "run" | "recomputation";
            period: string;
            startedAt: string;
            startedBy: string | null;
            step: string;
        };
        Section: {
            basin: string;
            boundary: components["schemas"]["BoundaryKind"];
            control: components["schemas"]["ControlLevel"];
            divisions: components["schemas"]["DivisionName"][];
            kind: components["schemas"]["WaterBodyKind"];
            name: string;
            river: string;
            section: string;
            target: {
                class: components["schemas"]["TargetClass"];
                year: number;
            } | null;
        };
        SectionDetail: {
            asOf: string;
            basin: string;
            belongings: {
                division: components["schemas"]["DivisionName"];
                from: string | null;
                share: string | null;
                to: string | null;
            }[];
            boundary: components["schemas"]["BoundaryKind"];
            control: components["schemas"]["ControlLevel"];
            divisions: components["schemas"]["DivisionName"][];
            downstream: {
                name: string;
                section: string;
            }[];
            kind: components["schemas"]["WaterBodyKind"];
            latitude: string | null;
            longitude: string | null;
            name: string;
            river: string;
            section: string;
            target: {
                class: components["schemas"]["TargetClass"];
                year: number;
            } | null;
            targets: {
                class: components["schemas"]["TargetClass"];
                year: number;
            }[];
            upstream: {
                name: string;
                section: string;
            }[];
        };
        SectionSeries: {
            asOf: string | null;
            firstMonth: string;
            indicators: {
                indicator: components["schemas"]["IndicatorCode"];
                limits: {
                    classes: {
                        class: components["schemas"]["TargetClass"];
                        limit: number;
                    }[];
                    /** @enum {string} */
                    kind: "at-most" | "at-least";
                } | {
                    high: number;
                    /** @constant */
                    kind: "range";
                    low: number;
                } | {
                    /** @constant */
                    kind: "none";
                };
                points: ({
                    isBelowDetection: boolean;
                    isCorrected: boolean;
                    isExcluded: boolean;
                    /** @constant */
                    kind: "value";
                    number: number | null;
                    value: string;
                } | {
                    /** @constant */
                    kind: "state";
                    state: components["schemas"]["MonitoringState"];
                } | {
                    /** @constant */
                    kind: "not-monitored";
                } | {
                    /** @constant */
                    kind: "absent";
                })[];
                unit: string;
            }[];
            monthCount: number;
            months: {
                deciding: components["schemas"]["IndicatorCode"][];
                outcome: components["schemas"]["MonthOutcome"];
            }[];
            section: string;
            years: {
                attains: boolean | null;
                class: components["schemas"]["WaterClass"] | null;
                evaluatedMonths: number;
                outcome: string;
                target: components["schemas"]["TargetClass"] | null;
                year: number;
            }[];
        };
        SignInOffers: {
            openId: {
                name: string;
            } | null;
        };
        /** @enum {string} */
        TargetClass: "I" | "II" | "III" | "IV" | "V";
        /** @enum {string} */
        WaterBodyKind: "river" | "lake";
        /** @enum {string} */
        WaterBodyKindInput: "river" | "lake";
        /** @enum {string} */
        WaterClass: "I" | "II" | "III" | "IV" | "V" | "below-V";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
