// Written by console/tools/generate.mjs from /openapi.json. Do not edit.

export interface paths {
    "/v1/videos/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/generations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGeneration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/generations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVideoNewApi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/generations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVideoNewApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVideo"];
        put?: never;
        post?: never;
        delete: operations["deleteVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVideoContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["uploadVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUploads"];
        put?: never;
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putUploadBytes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete: operations["deleteUpload"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/upl_{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUploadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/input_{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInputFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["archiveTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTaskTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTaskTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTaskRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["getTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAllEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRefusedRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["summarizeRefusedRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRefusedRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWebhookEndpoints"];
        put?: never;
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook_endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotateWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getWebhookSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEndpointDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recoverDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getModelSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code_samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createCodeSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBalanceUnprefixed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserBalanceUnprefixed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUsageUnprefixed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAccountUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/accounts/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccountLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listKeys"];
        put?: never;
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch: operations["updateKey"];
        trace?: never;
    };
    "/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign_in_links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListAccounts"];
        put?: never;
        post: operations["adminCreateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["adminUpdateAccount"];
        trace?: never;
    };
    "/admin/v1/accounts/{id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminCreditAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/accounts/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminAdjustAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/accounts/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListKeys"];
        put?: never;
        post: operations["adminCreateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetKey"];
        put?: never;
        post?: never;
        delete: operations["adminRevokeKey"];
        options?: never;
        head?: never;
        patch: operations["adminUpdateKey"];
        trace?: never;
    };
    "/admin/v1/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminRotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPriceBook"];
        put: operations["putPriceBook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/prices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewPriceBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels/{name}/unknown_outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListUnknownOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetTaskTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminReadTaskContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminRefundTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminListChannels"];
        put?: never;
        post: operations["adminCreateChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetChannel"];
        put?: never;
        post?: never;
        delete: operations["adminDeleteChannel"];
        options?: never;
        head?: never;
        patch: operations["adminUpdateChannel"];
        trace?: never;
    };
    "/admin/v1/channels/{name}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminPauseChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminResumeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels/{name}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminDrainChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/channels/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adminTestChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["adminGetOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/{channel}/{attempt}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            id: string;
            /** @enum {string} */
            object: "account";
            name: string;
            /** @enum {string} */
            state: "active" | "suspended";
            currency: string;
            available: string;
            held: string;
            spent: string;
            credit_limit: string | null;
            low_balance: string | null;
            retention_hours: number | null;
            limits: components["schemas"]["Limits"];
            created_at: number;
            revision?: number;
        };
        AccountPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Account"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        AdjustmentRequest: {
            amount: string;
            memo: string;
        };
        ArchiveTasksRequest: {
            task_ids: string[];
        };
        AuditEntry: {
            id: string;
            /** @enum {string} */
            object: "audit_entry";
            created_at: number;
            who: string;
            action: string;
            subject: string;
            before: Record<string, never> | null;
            after: Record<string, never> | null;
        };
        AuditPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["AuditEntry"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        Balance: {
            /** @constant */
            success: true;
            remain_balance: number;
            remain_credits?: number;
            used_balance: number;
            used_credits?: number;
            held_balance: number;
            low: boolean;
            unlimited_quota: boolean;
            currency: string;
            retention_hours: number;
        };
        BeginUploadRequest: {
            filename: string;
            bytes: number;
            kind?: ("image" | "video") | null;
        };
        Callback: Record<string, never>;
        Channel: {
            name: string;
            provider: string;
            /** Format: uri-reference */
            base_url?: string;
            keys?: string[];
            access_key?: string;
            secret_key?: string;
            service_account?: string;
            webhook_secret?: string;
            models?: string[] | {
                [key: string]: string;
            };
            concurrent?: number;
            weight?: number;
            priority?: number;
            enabled?: boolean;
            accounts?: string[];
            cost?: string;
            /** @enum {string} */
            failover?: "before-accept" | "after-failure";
            poll_seconds?: number;
            connect_seconds?: number;
            request_seconds?: number;
            max_task_seconds?: number;
            unknown_hours?: number;
            headers?: {
                [key: string]: string;
            };
            override?: Record<string, never>;
            proxy?: string;
            project?: string;
            location?: string;
            storage_uri?: string;
            idempotency?: boolean;
            /** @enum {string} */
            source: "file" | "api";
            /** @enum {string} */
            state: "active" | "paused" | "draining" | "removed";
            revision: number;
            created_at: number;
            updated_at: number;
            unknown_outcomes?: number;
            health?: {
                in_flight: number;
                limit: number;
                last_hour: {
                    submissions: number;
                    errors: {
                        /** @enum {string} */
                        cause: "not_sent" | "outcome_unknown" | "busy" | "upstream_down" | "account" | "misconfigured" | "refused";
                        count: number;
                    }[];
                    latency?: {
                        p50_ms: number;
                        p95_ms: number;
                    };
                };
                blocked_models: {
                    model: string;
                    retry_after_seconds: number;
                }[];
                accounts: {
                    credential: string;
                    /** @enum {string} */
                    circuit: "closed" | "busy" | "open" | "half_open" | "account_problem";
                    retry_after_seconds?: number;
                    problem?: string;
                    last_hour: {
                        submissions: number;
                        errors: {
                            /** @enum {string} */
                            cause: "not_sent" | "outcome_unknown" | "busy" | "upstream_down" | "account" | "misconfigured" | "refused";
                            count: number;
                        }[];
                        latency?: {
                            p50_ms: number;
                            p95_ms: number;
                        };
                    };
                    check?: {
                        checked_at: number;
                        /** @enum {string} */
                        failure?: "credentials" | "out_of_credit" | "suspended" | "unreachable" | "unavailable" | "no_response" | "misconfigured";
                        balances: {
                            name: string;
                            amount: string;
                            unit: string;
                            state: string;
                        }[];
                    };
                }[];
            };
        };
        ChannelIn: {
            name: string;
            /** @enum {string} */
            object: "channel";
            provider: string;
            credential: string;
            /** @enum {string} */
            problem: "credentials" | "out_of_credit" | "suspended";
            usable_credentials: number;
            /** @enum {string} */
            reason: "usable" | "removed";
        };
        ChannelOut: {
            name: string;
            /** @enum {string} */
            object: "channel";
            provider: string;
            credential: string;
            /** @enum {string} */
            problem: "credentials" | "out_of_credit" | "suspended";
            usable_credentials: number;
        };
        ChannelPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Channel"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        ChannelTest: {
            channel: string;
            /** @enum {string} */
            object: "channel.test";
            usable: boolean;
            credentials: {
                credential: string;
                usable: boolean;
                /** @enum {string} */
                failure?: "credentials" | "out_of_credit" | "suspended" | "unreachable" | "unavailable" | "no_response" | "misconfigured";
                balances: {
                    name: string;
                    amount: string;
                    unit: string;
                    state: string;
                }[];
            }[];
        };
        CodeSample: {
            /** @enum {string} */
            object: "code_sample";
            /** @enum {string} */
            language: "curl" | "python" | "javascript" | "go" | "java" | "php" | "ruby" | "swift" | "csharp" | "cli";
            label: string;
            code: string;
            tokens: components["schemas"]["CodeToken"][];
        };
        CodeToken: {
            /** @enum {string} */
            kind: "plain" | "keyword" | "string" | "number" | "comment" | "api_key";
            text: string;
        };
        CreateAccountRequest: {
            name: string;
            credit_limit?: string | null;
            low_balance?: string | null;
            retention_hours?: number | null;
            limits?: components["schemas"]["LimitsRequest"];
        };
        CreateChannelRequest: {
            name: string;
            /** @enum {string} */
            provider: "kling" | "kling-legacy" | "gateway";
            base_url?: string | null;
            key?: string | null;
            keys?: string[] | null;
            access_key?: string | null;
            secret_key?: string | null;
            service_account?: (string | Record<string, never>) | null;
            webhook_secret?: string | null;
            models?: (string[] | {
                [key: string]: string;
            }) | null;
            concurrent?: number | null;
            weight?: number | null;
            priority?: number | null;
            enabled?: boolean | null;
            accounts?: string[] | null;
            cost?: string | null;
            failover?: ("before-accept" | "after-failure") | null;
            poll_seconds?: number | null;
            connect_seconds?: number | null;
            request_seconds?: number | null;
            max_task_seconds?: number | null;
            unknown_hours?: number | null;
            headers?: {
                [key: string]: string;
            } | null;
            override?: Record<string, never> | null;
            proxy?: string | null;
            project?: string | null;
            location?: string | null;
            storage_uri?: string | null;
            idempotency?: boolean | null;
        };
        CreateCodeSampleRequest: {
            /** @enum {string} */
            language: "curl" | "python" | "javascript" | "go" | "java" | "php" | "ruby" | "swift" | "csharp" | "cli";
            body: Record<string, never>;
        };
        CreateKeyRequest: {
            name?: string | null;
            scopes?: ("generate" | "read" | "keys" | "route" | "admin" | "model:kling-v3" | "model:kling-v3-omni" | "model:kling-v2-6" | "model:veo3.1-fast-official" | "model:veo3.1-quality-official" | "model:kling-v3-std-silent" | "model:kling-v3-std-audio" | "model:kling-v3-pro-silent" | "model:kling-v3-pro-audio")[] | null;
            expires_at?: (string | number) | null;
            ip_allow?: string[] | null;
            limits?: components["schemas"]["LimitsRequest"];
            kind?: ("live" | "test") | null;
        };
        CreateWebhookEndpointRequest: {
            url: string;
            events?: ("*" | "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased" | "account.low_balance" | "key.expiring" | "webhook_endpoint.disabled" | "webhook_endpoint.test" | "channel.out" | "channel.in")[];
            description?: string;
            enabled?: boolean;
        };
        Deleted: {
            id: string;
            /** @enum {string} */
            object: "task.deleted" | "video.deleted";
            /** @constant */
            deleted: true;
        };
        DeletedChannel: {
            name: string;
            /** @enum {string} */
            object: "channel.deleted";
            /** @constant */
            deleted: true;
        };
        DeletedKey: {
            id: string;
            /** @enum {string} */
            object: "key.deleted";
            /** @constant */
            deleted: true;
        };
        DeletedUpload: {
            id: string;
            /** @enum {string} */
            object: "upload.deleted";
            /** @constant */
            deleted: true;
        };
        DeletedWebhookEndpoint: {
            id: string;
            /** @enum {string} */
            object: "webhook_endpoint.deleted";
            /** @constant */
            deleted: true;
        };
        DryRun: {
            /** @constant */
            code: 200;
            data: {
                /** @enum {string} */
                status: "dry_run";
                normalized: Record<string, never>;
                ignored: string[];
                warnings: components["schemas"]["Warning"][];
                cost: components["schemas"]["Quote"] | null;
                backend: string;
                previsualisation: boolean;
                estimated_time?: number;
                balance_after: string;
            }[];
        };
        EditConflict: {
            revision: number;
            changed_by: string | null;
            changed_at: number | null;
            changes: components["schemas"]["EditDifference"][];
        };
        EditDifference: {
            param: string;
            present: string | number | boolean | (string | Record<string, never>)[] | Record<string, never> | null;
            sent: string | number | boolean | (string | Record<string, never>)[] | Record<string, never> | null;
        };
        EndpointDisabled: {
            id: string;
            /** @enum {string} */
            object: "webhook_endpoint";
            /** @enum {string} */
            disabled_reason: "gone" | "failing";
        };
        EndpointTest: {
            id: string;
            /** @enum {string} */
            object: "webhook_endpoint";
        };
        Error: {
            error: {
                code: number;
                message: string;
                type: string;
                param?: string;
                reason: components["schemas"]["Reason"];
                did_you_mean?: string;
                required?: string;
                available?: string;
                limit?: string;
                /** @enum {string} */
                limit_of?: "key" | "account";
                /** @enum {string} */
                limit_per?: "day" | "month" | "total";
                errors?: components["schemas"]["Problem"][];
                conflict?: components["schemas"]["EditConflict"];
                /** Format: uri-reference */
                doc_url: string;
            };
            request_id: string;
        };
        ErrorOfNewApi: {
            error: {
                code: number;
                message: string;
                type: string;
                param?: string;
                reason: components["schemas"]["Reason"];
                did_you_mean?: string;
                required?: string;
                available?: string;
                limit?: string;
                /** @enum {string} */
                limit_of?: "key" | "account";
                /** @enum {string} */
                limit_per?: "day" | "month" | "total";
                errors?: components["schemas"]["Problem"][];
                conflict?: components["schemas"]["EditConflict"];
                /** Format: uri-reference */
                doc_url: string;
            };
            code: components["schemas"]["Reason"];
            message: string;
            data: null;
            request_id: string;
        };
        ErrorOfVideos: {
            error: {
                code: components["schemas"]["Reason"];
                message: string;
                type: string;
                param: string | null;
                reason: components["schemas"]["Reason"];
                did_you_mean?: string;
                required?: string;
                available?: string;
                limit?: string;
                /** @enum {string} */
                limit_of?: "key" | "account";
                /** @enum {string} */
                limit_per?: "day" | "month" | "total";
                errors?: components["schemas"]["Problem"][];
                conflict?: components["schemas"]["EditConflict"];
                /** Format: uri-reference */
                doc_url: string;
            };
            request_id: string;
        };
        Event: {
            id: string;
            /** @enum {string} */
            object: "event";
            /** @enum {string} */
            type: "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased" | "account.low_balance" | "key.expiring" | "webhook_endpoint.disabled" | "webhook_endpoint.test" | "channel.out" | "channel.in";
            created_at: number;
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["TaskChange"] | components["schemas"]["LowBalance"] | components["schemas"]["KeyExpiring"] | components["schemas"]["EndpointDisabled"] | components["schemas"]["EndpointTest"] | components["schemas"]["ChannelOut"] | components["schemas"]["ChannelIn"];
        };
        EventPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Event"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        GenerationTask: {
            id: string;
            /** @enum {string} */
            object: "generation.task";
            model: string;
            /** @enum {string} */
            status: "queued" | "in_progress" | "completed" | "failed";
            progress: number;
            created_at: number;
            completed_at?: number;
            expires_at?: number;
            result?: {
                /** @enum {string} */
                type: "video";
                data: {
                    /** Format: uri-reference */
                    url: string;
                    /** @enum {string} */
                    format: "mp4";
                }[];
            };
            external_id?: string;
            metadata?: {
                [key: string]: string;
            };
            error?: {
                code: string;
                message: string;
            };
            backend: string;
            previsualisation: boolean;
            test: boolean;
        };
        GetTasksRequest: {
            task_ids: string[];
        };
        Key: {
            id: string;
            /** @enum {string} */
            object: "key";
            account_id: string;
            name: string;
            /** @enum {string} */
            kind: "live" | "test";
            prefix: string;
            scopes: string[];
            ip_allow: string[];
            limits: components["schemas"]["Limits"];
            spend?: components["schemas"]["KeySpend"];
            created: number;
            expires_at: number | null;
            last_used: number | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            revoked_at?: number;
            console: boolean;
            revision?: number;
        };
        KeyExpiring: {
            id: string;
            /** @enum {string} */
            object: "key";
            name: string;
            prefix: string;
            expires_at: number;
        };
        KeyPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Key"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        KeySpend: {
            day: string;
            month: string;
            overall?: string;
        };
        LedgerEntry: {
            id: string;
            /** @enum {string} */
            object: "ledger_entry";
            account_id: string;
            /** @enum {string} */
            kind: "top_up" | "adjustment" | "hold" | "capture" | "release";
            debit: string;
            credit: string;
            amount: string;
            task_id?: string;
            memo: string;
            created_at: number;
        };
        LedgerPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["LedgerEntry"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        Limits: {
            requests_per_minute?: number;
            concurrent?: number;
            queue?: number;
            spend_per_day?: string;
            spend_per_month?: string;
            spend_total?: string;
        };
        LimitsRequest: {
            requests_per_minute?: number | null;
            concurrent?: number | null;
            queue?: number | null;
            spend_per_day?: string | null;
            spend_per_month?: string | null;
            spend_total?: string | null;
        };
        LowBalance: {
            account_id: string;
            available: string;
            threshold: string;
            currency: string;
        };
        Model: {
            id: string;
            /** @enum {string} */
            object: "model";
            created: number;
            owned_by: string;
            name?: string;
            name_zh?: string;
            supported_durations?: number[];
            supported_resolutions?: string[];
            supported_aspect_ratios?: string[];
            supported_frame_images?: string[];
            generate_audio?: boolean;
            seed?: boolean;
            parameters?: Record<string, never>;
            pricing_skus?: {
                [key: string]: string;
            };
        };
        Models: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Model"][];
        };
        NewKey: {
            id: string;
            /** @enum {string} */
            object: "key";
            account_id: string;
            name: string;
            /** @enum {string} */
            kind: "live" | "test";
            prefix: string;
            scopes: string[];
            ip_allow: string[];
            limits: components["schemas"]["Limits"];
            spend?: components["schemas"]["KeySpend"];
            created: number;
            expires_at: number | null;
            last_used: number | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            revoked_at?: number;
            console: boolean;
            revision?: number;
            key: string | null;
        };
        NewWebhookEndpoint: {
            id: string;
            /** @enum {string} */
            object: "webhook_endpoint";
            url: string;
            events: string[];
            description: string;
            enabled: boolean;
            /** @enum {string} */
            disabled_reason?: "disabled" | "gone" | "failing";
            test: boolean;
            created_at: number;
            secret: string | null;
        };
        OperatorTask: {
            id: string;
            /** @enum {string} */
            object: "task";
            account_id: string;
            key_id: string;
            test: boolean;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            state: string;
            model: string;
            backend: string;
            sku: string;
            held: string;
            captured: string;
            refunded: string;
            created_at: number;
            started_at?: number;
            completed_at?: number;
            expired_at?: number;
            channel?: string;
            error?: {
                code: string;
                message: string;
                /** @enum {string} */
                type: "task_failed";
                param: string;
            };
            attempts: number;
            upstream_costs: {
                amount: string;
                unit: string;
            }[];
            warning_reasons: string[];
            history: {
                version: number;
                created_at: number;
                type: string;
                state: string;
            }[];
        };
        OperatorTaskItem: {
            id: string;
            /** @enum {string} */
            object: "task";
            account_id: string;
            key_id: string;
            test: boolean;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            state: string;
            model: string;
            backend: string;
            sku: string;
            held: string;
            captured: string;
            refunded: string;
            created_at: number;
            started_at?: number;
            completed_at?: number;
            expired_at?: number;
            channel?: string;
            error?: {
                code: string;
                message: string;
                /** @enum {string} */
                type: "task_failed";
                param: string;
            };
        };
        OperatorTaskPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["OperatorTaskItem"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        Overview: {
            /** @enum {string} */
            object: "overview";
            measured_at: number;
            /** @enum {string} */
            window: "1h" | "24h" | "7d";
            /** @enum {string} */
            kind: "live" | "test";
            submitted_per_minute: number;
            queue: {
                waiting: number;
                oldest_at: number | null;
                in_flight: number;
            };
            total: {
                submitted: number;
                succeeded: number;
                failed: number;
                cancelled: number;
                success_rate: number | null;
            };
            failures: {
                cause: string;
                count: number;
            }[];
            money: {
                charged: {
                    unit: string;
                    amount: string;
                }[];
                refunded: {
                    unit: string;
                    amount: string;
                }[];
                upstream_costs: {
                    unit: string;
                    amount: string;
                }[];
            };
            models: {
                model: string;
                submitted: number;
                succeeded: number;
                failed: number;
                cancelled: number;
                success_rate: number | null;
                p50_ms?: number;
                p95_ms?: number;
            }[];
            step_seconds: number;
            series: {
                begins_at: number;
                submitted: number;
                succeeded: number;
                failed: number;
                cancelled: number;
            }[];
            problems: {
                id: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                message: string;
                path: string;
            }[];
            uncounted_events: number;
        };
        PartialUpload: {
            id: string;
            /** @enum {string} */
            object: "partial_upload";
            /** @enum {string} */
            kind?: "image" | "video";
            filename: string;
            bytes: number;
            upload_url: string;
            created_at: number;
            expires_at: number;
        };
        PriceBook: {
            currency: string;
            example?: boolean | null;
            note?: string | null;
            rules: components["schemas"]["PriceRule"][];
        };
        PriceBookVersion: {
            /** @enum {string} */
            object: "price_book";
            version: number;
            changed_by: string;
            changed_at: number | null;
            book: components["schemas"]["PriceBook"];
        };
        PricePreview: {
            /** @enum {string} */
            object: "price_preview";
            currency: string;
            start: number;
            priced_at: number;
            complete: boolean;
            data: components["schemas"]["PricePreviewLine"][];
            total: components["schemas"]["PricePreviewLine"];
            tasks_without_price: string[];
        };
        PricePreviewLine: {
            model: string;
            sku: string;
            tasks: number;
            charged: string;
            would_be_charged: string;
            difference: string;
            without_price: number;
        };
        PriceRule: {
            sku: string;
            models: string[];
            resolutions?: ("720p" | "1080p" | "4k")[] | null;
            seconds?: {
                min?: number | null;
                max?: number | null;
            } | null;
            audio?: boolean | null;
            inputs?: ("text" | "image" | "video")[] | null;
            /** @enum {string} */
            unit: "second" | "video";
            price: string;
            settled_on?: ("asked" | "measured") | null;
            from?: string | null;
            until?: string | null;
            note?: string | null;
        };
        Prices: {
            /** @enum {string} */
            object: "list";
            currency: string;
            example: boolean;
            data: components["schemas"]["PriceRule"][];
        };
        Problem: {
            param: string;
            reason: components["schemas"]["Reason"];
            message: string;
            did_you_mean?: string;
        };
        Quote: {
            amount: string;
            currency: string;
            credits?: number;
            /** @enum {string} */
            unit: "second" | "video";
            quantity: number;
            unit_price: string;
            sku: string;
            final: boolean;
            maximum: string;
            charged: string;
            formula: string;
        };
        ReadTaskContentRequest: {
            memo: string;
        };
        /** @enum {string} */
        Reason: "invalid_type" | "invalid_value" | "out_of_range" | "missing_required" | "model_not_found" | "conflicting_parameters" | "invalid_url" | "blocked_url" | "upload_not_found" | "unsupported_media" | "broken_media" | "media_too_large" | "too_many_items" | "too_few_items" | "unsupported_parameter" | "unknown_parameter" | "first_frame_required" | "multi_shot_required" | "string_too_long" | "duration_sum_mismatch" | "duplicate" | "requires_pro_mode" | "image_reference_out_of_range" | "malformed_json" | "bad_request" | "missing_key" | "invalid_key" | "expired_key" | "account_suspended" | "invalid_callback" | "not_signed_in" | "session_ended" | "invalid_sign_in_link" | "wrong_password" | "insufficient_balance" | "spend_limit_reached" | "missing_scope" | "address_not_allowed" | "model_not_allowed" | "routing_not_allowed" | "exceeds_own_key" | "live_key_required" | "key_has_limits" | "other_origin" | "invalid_signature" | "upload_quota_exceeded" | "rate_limited" | "too_many_open_requests" | "queue_full" | "idempotency_in_progress" | "idempotency_key_reused" | "route_not_found" | "task_not_found" | "variant_not_found" | "account_not_found" | "key_not_found" | "session_not_found" | "prices_not_found" | "webhook_endpoint_not_found" | "webhook_delivery_not_found" | "channel_not_found" | "refused_request_not_found" | "method_not_allowed" | "body_too_slow" | "not_finished" | "variant_not_ready" | "task_failed" | "not_cancellable" | "task_not_finished" | "not_charged_yet" | "not_charged" | "already_refunded" | "key_revoked" | "console_key" | "overdrawn" | "owes_more" | "too_many_webhook_endpoints" | "webhook_closed" | "too_many_partial_uploads" | "upload_in_progress" | "export_in_progress" | "channel_exists" | "channel_in_file" | "revision_conflict" | "link_expired" | "video_expired" | "input_expired" | "changed_meanwhile" | "request_too_large" | "unsupported_media_type" | "range_not_satisfiable" | "server_error" | "no_channel" | "no_price" | "insufficient_storage" | "busy" | "query_too_slow" | "shutting_down";
        RecoverDeliveriesRequest: {
            /** Format: date-time */
            since: string;
        };
        RefundRequest: {
            amount?: string;
            memo: string;
        };
        RefusedRequest: {
            id: string;
            /** @enum {string} */
            object: "refused_request";
            created_at: number;
            request_id: string;
            method: string;
            path: string;
            route: string;
            http_status: number;
            type: string;
            reason: string;
            message: string;
            cause?: string;
            fix?: string;
            doc_url: string;
            param: string | null;
            errors?: components["schemas"]["RefusedRequestProblem"][];
            model?: string;
            key_id: string;
            test: boolean;
            client?: string;
            body: string | null;
            body_bytes: number;
            body_cut: boolean;
        };
        RefusedRequestGroup: {
            /** @enum {string} */
            object: "refused_request_group";
            http_status: number;
            type: string;
            reason: string;
            message: string;
            cause?: string;
            fix?: string;
            doc_url: string;
            param: string | null;
            problem?: string;
            count: number;
            daily: number[];
            first_at: number;
            last_at: number;
            example_id: string;
        };
        RefusedRequestItem: {
            id: string;
            /** @enum {string} */
            object: "refused_request";
            created_at: number;
            request_id: string;
            method: string;
            path: string;
            route: string;
            http_status: number;
            type: string;
            reason: string;
            message: string;
            cause?: string;
            fix?: string;
            doc_url: string;
            param: string | null;
            errors?: components["schemas"]["RefusedRequestProblem"][];
            model?: string;
            key_id: string;
            test: boolean;
            client?: string;
        };
        RefusedRequestPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["RefusedRequestItem"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        RefusedRequestProblem: {
            param: string;
            reason: string;
            message: string;
        };
        RefusedRequestSummary: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["RefusedRequestGroup"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        RotateKeyRequest: {
            grace_seconds?: number;
        };
        Scenario: {
            id: string;
            /** @enum {string} */
            object: "scenario";
            title: string;
            note: string;
            body: Record<string, never>;
        };
        Scenarios: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Scenario"][];
        };
        Scene: {
            setting: string;
            daylight: string;
            daylight_end?: string;
            weather?: string;
            subjects?: components["schemas"]["SceneSubject"][];
            camera?: components["schemas"]["SceneCamera"];
            look?: components["schemas"]["SceneLook"];
            mood?: string;
            dialogue?: string[];
        };
        SceneCamera: {
            size?: string;
            move?: string;
            angle?: string;
            pace?: string;
        };
        SceneLook: {
            grade?: string;
            shallow_focus?: boolean;
            grain?: boolean;
            letterbox?: boolean;
        };
        SceneSubject: {
            kind: string;
            variant?: string;
            count?: number;
            actions: string[];
            prop?: string;
            traits?: {
                [key: string]: string;
            };
            position?: string;
            heading?: string;
        };
        ServiceStatus: {
            /** @enum {string} */
            status: "up" | "degraded" | "down";
            obstacles: string[];
            models: {
                model: string;
                operational: boolean;
            }[];
        };
        SignInLink: {
            url: string;
            expires_at: number;
        };
        Submitted: {
            /** @constant */
            code: 200;
            data: {
                /** @enum {string} */
                status: "submitted";
                task_id: string;
            }[];
        };
        Task: {
            id: string;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            progress: number;
            cost?: number;
            credits_cost?: number;
            refunded?: number;
            queue_position?: number;
            estimated_time?: number;
            result?: {
                videos: {
                    url: string[];
                    expires_at: number;
                    /** Format: uri-reference */
                    poster_url?: string;
                    /** Format: uri-reference */
                    thumbnail_url?: string;
                    /** Format: uri-reference */
                    preview_url?: string;
                }[];
            };
            expired_at?: number;
            output?: {
                width: number;
                height: number;
                fps: number;
                duration: number;
                audio: boolean;
                bytes: number;
                sha256: string;
            };
            error?: {
                code: string;
                message: string;
                /** @enum {string} */
                type: "task_failed";
                param: string;
            };
            created: number;
            completed?: number;
            actual_time?: number;
            model: string;
            prompt: string;
            external_id?: string;
            metadata?: {
                [key: string]: string;
            };
            queue_expires_at?: number;
            retention_hours?: number;
            warnings: components["schemas"]["Warning"][];
            scene?: components["schemas"]["Scene"][];
            backend: string;
            previsualisation: boolean;
            test: boolean;
        };
        TaskAnswer: {
            /** @constant */
            code: 200;
            data: components["schemas"]["Task"];
        };
        TaskBatch: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Task"][];
            not_found: string[];
        };
        TaskChange: {
            id: string;
            /** @enum {string} */
            object: "task";
            version: number;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            test: boolean;
            attempt?: {
                number: number;
                backend: string;
            };
            charges?: {
                held?: string;
                captured?: string;
                released?: string;
                refunded?: string;
            };
            error?: {
                code: string;
                message: string;
                param: string;
            };
            warnings?: {
                param: string;
                reason: string;
            }[];
        };
        TaskContent: {
            /** @enum {string} */
            object: "task_content";
            task_id: string;
            account_id: string;
            request: Record<string, never>;
            external_id?: string;
            metadata?: {
                [key: string]: string;
            };
            warnings: components["schemas"]["Warning"][];
            output?: {
                width: number;
                height: number;
                fps: number;
                duration: number;
                audio: boolean;
                bytes: number;
                sha256: string;
            };
            missing: string[];
            error_message?: string;
            result?: {
                videos: {
                    url: string[];
                    expires_at: number;
                    /** Format: uri-reference */
                    poster_url?: string;
                    /** Format: uri-reference */
                    thumbnail_url?: string;
                    /** Format: uri-reference */
                    preview_url?: string;
                }[];
            };
            expired_at?: number;
        };
        TaskPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Task"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        TaskRequest: {
            /** @enum {string} */
            object: "task_request";
            task_id: string;
            body: Record<string, never>;
            missing: string[];
        };
        TaskTimeline: {
            /** @enum {string} */
            object: "task_timeline";
            task_id: string;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            data: (components["schemas"]["TimelineChange"] | components["schemas"]["TimelineAttempt"] | components["schemas"]["TimelineMoney"] | components["schemas"]["TimelineDelivery"])[];
            truncated: boolean;
        };
        TaskTotals: {
            /** @enum {string} */
            object: "task_totals";
            count: number;
            charged: string;
            refunded: string;
            net: string;
            truncated: boolean;
        };
        TimelineAttempt: {
            /** @enum {string} */
            type: "attempt";
            created_at: number;
            offset_ms: number;
            number: number;
            backend: string;
            channel?: string;
            /** @enum {string} */
            outcome: "running" | "completed" | "failed" | "requeued" | "cancelled";
            duration_ms?: number;
            error?: {
                code: string;
                message: string;
                param: string;
                remedy: string;
                /** Format: uri-reference */
                doc_url: string;
            };
        };
        TimelineChange: {
            /** @enum {string} */
            type: "change";
            created_at: number;
            offset_ms: number;
            /** @enum {string} */
            event_type: "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased";
            event_id: string;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            number?: number;
            error?: {
                code: string;
                message: string;
                param: string;
                remedy: string;
                /** Format: uri-reference */
                doc_url: string;
            };
        };
        TimelineDelivery: {
            /** @enum {string} */
            type: "delivery";
            created_at: number;
            offset_ms: number;
            delivery_id: string;
            event_type: string;
            endpoint_id?: string;
            url?: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed" | "cancelled";
            number?: number;
            response_status?: number;
            duration_ms?: number;
            error_message?: string;
            next_attempt_at?: number;
        };
        TimelineMoney: {
            /** @enum {string} */
            type: "money";
            created_at: number;
            offset_ms: number;
            /** @enum {string} */
            movement: "hold" | "capture" | "release" | "refund";
            amount: string;
            ledger_id: string;
        };
        TopUpRequest: {
            amount: string;
            memo?: string | null;
        };
        UpdateAccountRequest: {
            name?: string;
            credit_limit?: string | null;
            low_balance?: string | null;
            retention_hours?: number | null;
            state?: ("active" | "suspended") | null;
            limits?: components["schemas"]["LimitsRequest"];
            revision?: number | null;
        };
        UpdateChannelRequest: {
            name?: string;
            /** @enum {string} */
            provider?: "kling" | "kling-legacy" | "gateway";
            base_url?: string | null;
            key?: string | null;
            keys?: string[] | null;
            access_key?: string | null;
            secret_key?: string | null;
            service_account?: (string | Record<string, never>) | null;
            webhook_secret?: string | null;
            models?: (string[] | {
                [key: string]: string;
            }) | null;
            concurrent?: number | null;
            weight?: number | null;
            priority?: number | null;
            enabled?: boolean | null;
            accounts?: string[] | null;
            cost?: string | null;
            failover?: ("before-accept" | "after-failure") | null;
            poll_seconds?: number | null;
            connect_seconds?: number | null;
            request_seconds?: number | null;
            max_task_seconds?: number | null;
            unknown_hours?: number | null;
            headers?: {
                [key: string]: string;
            } | null;
            override?: Record<string, never> | null;
            proxy?: string | null;
            project?: string | null;
            location?: string | null;
            storage_uri?: string | null;
            idempotency?: boolean | null;
            revision?: number | null;
        };
        UpdateKeyRequest: {
            name?: string | null;
            scopes?: ("generate" | "read" | "keys" | "route" | "admin" | "model:kling-v3" | "model:kling-v3-omni" | "model:kling-v2-6" | "model:veo3.1-fast-official" | "model:veo3.1-quality-official" | "model:kling-v3-std-silent" | "model:kling-v3-std-audio" | "model:kling-v3-pro-silent" | "model:kling-v3-pro-audio")[] | null;
            expires_at?: (string | number) | null;
            ip_allow?: string[] | null;
            limits?: components["schemas"]["LimitsRequest"];
            revision?: number | null;
        };
        UpdateWebhookEndpointRequest: {
            url?: string;
            events?: ("*" | "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased" | "account.low_balance" | "key.expiring" | "webhook_endpoint.disabled" | "webhook_endpoint.test" | "channel.out" | "channel.in")[];
            description?: string;
            enabled?: boolean;
        };
        Upload: {
            id: string;
            /** @enum {string} */
            object: "upload";
            /** @enum {string} */
            kind: "image" | "video";
            url: string;
            filename: string;
            content_type: string;
            bytes: number;
            sha256: string;
            width?: number;
            height?: number;
            duration?: number;
            created_at: number;
            expires_at: number;
        };
        UploadFileRequest: {
            /** Format: binary */
            file: string;
        };
        UploadPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Upload"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        Usage: {
            /** @enum {string} */
            object: "list";
            start: number;
            end: number;
            tz: string;
            /** @enum {string} */
            scope: "key" | "account";
            currency: string;
            group_by: ("date" | "model" | "key")[];
            data: {
                date?: string;
                model?: string;
                key_id?: string;
                tasks: number;
                succeeded: number;
                failed: number;
                cancelled: number;
                spent: number;
                refunded: number;
                held: number;
                video_seconds: number;
            }[];
            total: {
                tasks: number;
                succeeded: number;
                failed: number;
                cancelled: number;
                spent: number;
                refunded: number;
                held: number;
                video_seconds: number;
            };
        };
        Video: {
            id: string;
            /** @enum {string} */
            object: "video";
            model: string;
            /** @enum {string} */
            status: "queued" | "in_progress" | "completed" | "failed";
            progress: number;
            created_at: number;
            completed_at: number | null;
            expires_at: number | null;
            /** Format: uri-reference */
            url?: string;
            metadata?: {
                [key: string]: string;
            };
            seconds: string;
            size: string;
            prompt: string | null;
            external_id?: string;
            remixed_from_video_id: string | null;
            error: {
                code: string;
                message: string;
                param?: string;
                /** @enum {string} */
                type?: "task_failed";
            } | null;
            backend: string;
            previsualisation: boolean;
            test: boolean;
        };
        VideoPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["Video"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        VideoRequest: components["schemas"]["kling-v3"] | components["schemas"]["kling-v3-omni"] | components["schemas"]["kling-v2-6"] | components["schemas"]["veo3.1-fast-official"] | components["schemas"]["veo3.1-quality-official"] | components["schemas"]["kling-v3-std-silent"] | components["schemas"]["kling-v3-std-audio"] | components["schemas"]["kling-v3-pro-silent"] | components["schemas"]["kling-v3-pro-audio"];
        VideoSubmitted: {
            id: string;
            task_id: string;
            /** @enum {string} */
            object: "video";
            model: string;
            /** @enum {string} */
            status: "queued";
            progress: number;
            created_at: number;
        };
        VideoTask: {
            /** @enum {string} */
            code: "success";
            message: string;
            data: {
                task_id: string;
                /** @enum {string} */
                status: "QUEUED" | "IN_PROGRESS" | "SUCCESS" | "FAILURE";
                progress: string;
                /** Format: uri-reference */
                result_url: string;
                fail_reason: string;
                submit_time: number;
                start_time: number;
                finish_time: number;
                action: string;
                platform: string;
                quota: number;
            };
            task_id: string;
            /** @enum {string} */
            status: "queued" | "in_progress" | "succeeded" | "failed";
            /** Format: uri-reference */
            url: string;
            /** @enum {string} */
            format: "mp4";
            metadata: {
                duration?: number;
                fps?: number;
                width?: number;
                height?: number;
            };
            error: {
                code: string;
                message: string;
            } | null;
            backend: string;
            previsualisation: boolean;
            test: boolean;
        };
        Warning: {
            param: string;
            reason: string;
            message: string;
        };
        WebhookAttempt: {
            number: number;
            started_at: number;
            duration_ms: number;
            url: string;
            response_status?: number;
            response_body?: string;
            error_message?: string;
        };
        WebhookDelivery: {
            id: string;
            /** @enum {string} */
            object: "webhook_delivery";
            event_id: string;
            type: string;
            endpoint_id?: string;
            url?: string;
            task_id?: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed" | "cancelled";
            attempts: number;
            created_at: number;
            next_attempt_at?: number;
        };
        WebhookDeliveryLog: {
            id: string;
            /** @enum {string} */
            object: "webhook_delivery";
            event_id: string;
            type: string;
            endpoint_id?: string;
            url?: string;
            task_id?: string;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed" | "cancelled";
            attempts: number;
            created_at: number;
            next_attempt_at?: number;
            log: components["schemas"]["WebhookAttempt"][];
        };
        WebhookDeliveryPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["WebhookDelivery"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        WebhookEndpoint: {
            id: string;
            /** @enum {string} */
            object: "webhook_endpoint";
            url: string;
            events: string[];
            description: string;
            enabled: boolean;
            /** @enum {string} */
            disabled_reason?: "disabled" | "gone" | "failing";
            test: boolean;
            created_at: number;
        };
        WebhookEndpointPage: {
            /** @enum {string} */
            object: "list";
            data: components["schemas"]["WebhookEndpoint"][];
            first_id: string | null;
            last_id: string | null;
            has_more: boolean;
        };
        WebhookRecovery: {
            /** @enum {string} */
            object: "webhook_recovery";
            deliveries: number;
        };
        WebhookSecret: {
            /** @enum {string} */
            object: "webhook_secret";
            secret: string;
            previous_expires_at?: number;
        };
        /** kling-v2-6 */
        "kling-v2-6": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v2-6";
            prompt?: string | null;
            mode?: ("std" | "pro") | null;
            duration?: (5 | 10) | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            negative_prompt?: string | null;
            image_urls?: string[] | null;
            audio?: boolean | null;
            watermark?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
        };
        /** kling-v3 */
        "kling-v3": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3";
            prompt?: string | null;
            negative_prompt?: string | null;
            mode?: ("std" | "pro" | "4k") | null;
            duration?: number | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            image_urls?: string[] | null;
            watermark?: boolean | null;
            audio?: boolean | null;
            multi_shot?: boolean | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index: number;
                prompt: string;
                duration: number;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            image_with_roles?: {
                url: string;
                /** @enum {string} */
                role: "first_frame" | "last_frame";
            }[] | null;
            last_frame_image?: string | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
        };
        /** kling-v3-omni */
        "kling-v3-omni": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3-omni";
            prompt?: string | null;
            negative_prompt?: string | null;
            mode?: ("std" | "pro" | "4k") | null;
            duration?: number | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            image_urls?: string[] | null;
            image_with_roles?: {
                url: string;
                /** @enum {string} */
                role: "first_frame" | "last_frame" | "reference";
            }[] | null;
            video_list?: {
                video_url: string;
                refer_type?: ("base" | "feature") | null;
                keep_original_sound?: ("no" | "yes") | null;
            }[] | null;
            multi_shot?: boolean | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index: number;
                prompt: string;
                duration: number;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            watermark?: boolean | null;
            audio?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
        };
        /** kling-v3-pro-audio */
        "kling-v3-pro-audio": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3-pro-audio";
            prompt?: string | null;
            image?: string | null;
            last_image?: string | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            duration?: number | string | null;
            negative_prompt?: string | null;
            cfg_scale?: number | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index?: number | null;
                prompt: string;
                duration?: number | null;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            watermark?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
            extra_body?: {
                negative_prompt?: string | null;
                cfg_scale?: number | null;
                shot_type?: ("customize" | "intelligence" | "intelligent") | null;
                multi_prompt?: {
                    index?: number | null;
                    prompt: string;
                    duration?: number | null;
                }[] | null;
                element_list?: {
                    name?: string | null;
                    description?: string | null;
                    element_input_urls?: string[] | null;
                    element_id?: string | number | null;
                }[] | null;
            } | null;
        };
        /** kling-v3-pro-silent */
        "kling-v3-pro-silent": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3-pro-silent";
            prompt?: string | null;
            image?: string | null;
            last_image?: string | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            duration?: number | string | null;
            negative_prompt?: string | null;
            cfg_scale?: number | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index?: number | null;
                prompt: string;
                duration?: number | null;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            watermark?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
            extra_body?: {
                negative_prompt?: string | null;
                cfg_scale?: number | null;
                shot_type?: ("customize" | "intelligence" | "intelligent") | null;
                multi_prompt?: {
                    index?: number | null;
                    prompt: string;
                    duration?: number | null;
                }[] | null;
                element_list?: {
                    name?: string | null;
                    description?: string | null;
                    element_input_urls?: string[] | null;
                    element_id?: string | number | null;
                }[] | null;
            } | null;
        };
        /** kling-v3-std-audio */
        "kling-v3-std-audio": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3-std-audio";
            prompt?: string | null;
            image?: string | null;
            last_image?: string | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            duration?: number | string | null;
            negative_prompt?: string | null;
            cfg_scale?: number | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index?: number | null;
                prompt: string;
                duration?: number | null;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            watermark?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
            extra_body?: {
                negative_prompt?: string | null;
                cfg_scale?: number | null;
                shot_type?: ("customize" | "intelligence" | "intelligent") | null;
                multi_prompt?: {
                    index?: number | null;
                    prompt: string;
                    duration?: number | null;
                }[] | null;
                element_list?: {
                    name?: string | null;
                    description?: string | null;
                    element_input_urls?: string[] | null;
                    element_id?: string | number | null;
                }[] | null;
            } | null;
        };
        /** kling-v3-std-silent */
        "kling-v3-std-silent": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "kling-v3-std-silent";
            prompt?: string | null;
            image?: string | null;
            last_image?: string | null;
            aspect_ratio?: ("16:9" | "9:16" | "1:1") | null;
            duration?: number | string | null;
            negative_prompt?: string | null;
            cfg_scale?: number | null;
            shot_type?: ("customize" | "intelligence" | "intelligent") | null;
            multi_prompt?: {
                index?: number | null;
                prompt: string;
                duration?: number | null;
            }[] | null;
            element_list?: {
                name?: string | null;
                description?: string | null;
                element_input_urls?: string[] | null;
                element_id?: string | number | null;
            }[] | null;
            watermark?: boolean | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
            extra_body?: {
                negative_prompt?: string | null;
                cfg_scale?: number | null;
                shot_type?: ("customize" | "intelligence" | "intelligent") | null;
                multi_prompt?: {
                    index?: number | null;
                    prompt: string;
                    duration?: number | null;
                }[] | null;
                element_list?: {
                    name?: string | null;
                    description?: string | null;
                    element_input_urls?: string[] | null;
                    element_id?: string | number | null;
                }[] | null;
            } | null;
        };
        /** veo3.1-fast-official */
        "veo3.1-fast-official": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "veo3.1-fast-official";
            prompt?: string | null;
            negative_prompt?: string | null;
            duration?: (4 | 6 | 8) | null;
            aspect_ratio?: ("16:9" | "9:16") | null;
            resolution?: ("720p" | "1080p" | "4k") | null;
            first_frame_image?: string | null;
            last_frame_image?: string | null;
            seed?: number | null;
            generate_audio?: boolean | null;
            person_generation?: ("allow_adult" | "disallow" | "dont_allow") | null;
            resize_mode?: ("pad" | "crop") | null;
            enhance_prompt?: boolean | null;
            sample_count?: number | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
        };
        /** veo3.1-quality-official */
        "veo3.1-quality-official": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            model: "veo3.1-quality-official";
            prompt?: string | null;
            negative_prompt?: string | null;
            duration?: (4 | 6 | 8) | null;
            aspect_ratio?: ("16:9" | "9:16") | null;
            resolution?: ("720p" | "1080p" | "4k") | null;
            first_frame_image?: string | null;
            last_frame_image?: string | null;
            seed?: number | null;
            generate_audio?: boolean | null;
            person_generation?: ("allow_adult" | "disallow" | "dont_allow") | null;
            resize_mode?: ("pad" | "crop") | null;
            enhance_prompt?: boolean | null;
            sample_count?: number | null;
            metadata?: {
                [key: string]: string | null;
            } | null;
            external_id?: string | null;
            expires_in?: number | null;
            retention_hours?: number | null;
            webhook?: string | null;
            callback_url?: string | null;
            language?: string | null;
            provider?: {
                only?: string[] | null;
                order?: string[] | null;
                allow_fallbacks?: boolean | null;
            } | null;
            dry_run?: boolean | null;
        };
    };
    responses: never;
    parameters: {
        Language: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createVideo: {
        parameters: {
            query?: {
                dry_run?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    getGeneration: {
        parameters: {
            query?: {
                wait?: number;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerationTask"];
                };
            };
        };
    };
    createVideoNewApi: {
        parameters: {
            query?: {
                dry_run?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoSubmitted"] | components["schemas"]["DryRun"];
                };
            };
        };
    };
    getVideoNewApi: {
        parameters: {
            query?: {
                wait?: number;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoTask"];
                };
            };
        };
    };
    listVideos: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "desc" | "asc";
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
                model?: string;
                key?: string;
                external_id?: string;
                "metadata.NAME"?: string;
                created_after?: number;
                created_before?: number;
                test?: "true" | "false";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoPage"];
                };
            };
        };
    };
    getVideo: {
        parameters: {
            query?: {
                wait?: number;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
        };
    };
    deleteVideo: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deleted"];
                };
            };
        };
    };
    getVideoContent: {
        parameters: {
            query?: {
                variant?: "video" | "poster" | "thumbnail" | "preview";
                download?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: {
                Range?: string;
                "If-Range"?: string;
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
        };
    };
    uploadImage: {
        parameters: {
            query?: {
                filename?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadFileRequest"];
                "image/*": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    uploadVideo: {
        parameters: {
            query?: {
                filename?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadFileRequest"];
                "video/*": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    listUploads: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadPage"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginUploadRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartialUpload"];
                };
            };
        };
    };
    putUploadBytes: {
        parameters: {
            query?: {
                exp?: number;
                sig?: string;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Content-Range"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    deleteUpload: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedUpload"];
                };
            };
        };
    };
    getUploadFile: {
        parameters: {
            query?: {
                exp?: number;
                sig?: string;
                language?: components["parameters"]["Language"];
            };
            header?: {
                Range?: string;
                "If-Range"?: string;
                "If-None-Match"?: string;
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    getInputFile: {
        parameters: {
            query?: {
                exp?: number;
                sig?: string;
                language?: components["parameters"]["Language"];
            };
            header?: {
                Range?: string;
                "If-Range"?: string;
                "If-None-Match"?: string;
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    estimateVideo: {
        parameters: {
            query?: {
                dry_run?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: {
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
        };
    };
    retryTask: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: {
                exp?: number;
                sig?: string;
                download?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: {
                Range?: string;
                "If-Range"?: string;
                "If-None-Match"?: string;
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp4": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
        };
    };
    archiveTasks: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveTasksRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                order?: "desc" | "asc";
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
                model?: string;
                key?: string;
                external_id?: string;
                "metadata.NAME"?: string;
                created_after?: number;
                created_before?: number;
                test?: "true" | "false";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
        };
    };
    getTaskTotals: {
        parameters: {
            query?: {
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
                model?: string;
                key?: string;
                external_id?: string;
                "metadata.NAME"?: string;
                created_after?: number;
                created_before?: number;
                test?: "true" | "false";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTotals"];
                };
            };
        };
    };
    getTaskTimeline: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTimeline"];
                };
            };
        };
    };
    getTaskRequest: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRequest"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetTasksRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskBatch"];
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: {
                wait?: number;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswer"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deleted"];
                };
            };
        };
    };
    listTaskEvents: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": string;
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                type?: "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased" | "account.low_balance" | "key.expiring" | "webhook_endpoint.disabled" | "webhook_endpoint.test" | "channel.out" | "channel.in";
                scope?: "account" | "key";
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": string;
                };
            };
        };
    };
    listAllEvents: {
        parameters: {
            query?: {
                type?: "video.submitted" | "video.processing" | "video.accepted" | "video.response_lost" | "video.prepared" | "video.delivered" | "video.retrying" | "video.requeued" | "video.cancel_requested" | "video.completed" | "video.failed" | "video.cancelled" | "video.expired" | "video.refunded" | "video.erased" | "account.low_balance" | "key.expiring" | "webhook_endpoint.disabled" | "webhook_endpoint.test" | "channel.out" | "channel.in";
                account?: string;
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    listRefusedRequests: {
        parameters: {
            query?: {
                reason?: string;
                param?: string;
                model?: string;
                status?: number;
                key?: string;
                mode?: "test" | "live";
                since?: string;
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRequestPage"];
                };
            };
        };
    };
    summarizeRefusedRequests: {
        parameters: {
            query?: {
                reason?: string;
                param?: string;
                model?: string;
                status?: number;
                key?: string;
                mode?: "test" | "live";
                since?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRequestSummary"];
                };
            };
        };
    };
    getRefusedRequest: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedRequest"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookEndpointRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedWebhookEndpoint"];
                };
            };
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookEndpointRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    rotateWebhookEndpoint: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
        };
    };
    getWebhookSecret: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
        };
    };
    listEndpointDeliveries: {
        parameters: {
            query?: {
                status?: "pending" | "delivered" | "failed" | "cancelled";
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
        };
    };
    recoverDeliveries: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverDeliveriesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRecovery"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                status?: "pending" | "delivered" | "failed" | "cancelled";
                limit?: number;
                after?: string;
                task?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryLog"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    listPrices: {
        parameters: {
            query?: {
                model?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prices"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                category?: string;
                expand?: "parameters";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: {
                expand?: "parameters";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Model"];
                };
            };
        };
    };
    getModelSchema: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
        };
    };
    createCodeSample: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCodeSampleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSample"];
                };
            };
        };
    };
    getBalance: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
        };
    };
    getBalanceUnprefixed: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
        };
    };
    getUserBalance: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
        };
    };
    getUserBalanceUnprefixed: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                start?: string;
                end?: string;
                tz?: string;
                model?: string;
                group_by?: string;
                scope?: "key" | "account";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    getUsageUnprefixed: {
        parameters: {
            query?: {
                start?: string;
                end?: string;
                tz?: string;
                model?: string;
                group_by?: string;
                scope?: "key" | "account";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    getAccountUsage: {
        parameters: {
            query: {
                account: string;
                start?: string;
                end?: string;
                tz?: string;
                model?: string;
                group_by?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
                format?: "json" | "csv";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                    "text/csv": string;
                };
            };
        };
    };
    listAccountLedger: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
                format?: "json" | "csv";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                    "text/csv": string;
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                kind?: "live" | "test";
                revoked?: boolean;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedKey"];
                };
            };
        };
    };
    updateKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateKeyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
        };
    };
    createSignInLink: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
        };
    };
    adminListAccounts: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    adminCreateAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    adminGetAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    adminUpdateAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    adminCreditAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
        };
    };
    adminAdjustAccount: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
        };
    };
    adminListKeys: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
        };
    };
    adminCreateKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
        };
    };
    adminGetKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
        };
    };
    adminRevokeKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedKey"];
                };
            };
        };
    };
    adminUpdateKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateKeyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
        };
    };
    adminRotateKey: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
        };
    };
    getPriceBook: {
        parameters: {
            query?: {
                version?: number;
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBookVersion"];
                };
            };
        };
    };
    putPriceBook: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBookVersion"];
                };
            };
        };
    };
    previewPriceBook: {
        parameters: {
            query?: {
                at?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
        };
    };
    adminListChanges: {
        parameters: {
            query?: {
                subject?: string;
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    adminListTasks: {
        parameters: {
            query?: {
                account?: string;
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
                model?: string;
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTaskPage"];
                };
            };
        };
    };
    adminListUnknownOutcomes: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTaskPage"];
                };
            };
        };
    };
    adminGetTask: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTask"];
                };
            };
        };
    };
    adminGetTaskTimeline: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTimeline"];
                };
            };
        };
    };
    adminReadTaskContent: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadTaskContentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskContent"];
                };
            };
        };
    };
    adminRefundTask: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
        };
    };
    adminListChannels: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
        };
    };
    adminCreateChannel: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminGetChannel: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminDeleteChannel: {
        parameters: {
            query?: {
                revision?: number;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedChannel"];
                };
            };
        };
    };
    adminUpdateChannel: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChannelRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminPauseChannel: {
        parameters: {
            query?: {
                revision?: number;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminResumeChannel: {
        parameters: {
            query?: {
                revision?: number;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminDrainChannel: {
        parameters: {
            query?: {
                revision?: number;
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    adminTestChannel: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTest"];
                };
            };
        };
    };
    adminGetOverview: {
        parameters: {
            query?: {
                window?: "1h" | "24h" | "7d";
                kind?: "live" | "test";
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
        };
    };
    receiveCallback: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                channel: string;
                attempt: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Callback"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "not_ready";
                        obstacles: string[];
                    };
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        name: "filmgate";
                        version: string;
                    };
                };
            };
        };
    };
    getDescription: {
        parameters: {
            query?: {
                language?: components["parameters"]["Language"];
            };
            header?: {
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}
