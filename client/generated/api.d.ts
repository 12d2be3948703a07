// Made by `npm run generate` from the routes of the server; changes go there.

export interface paths {
    "/admin/v1/after-sale-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the owner has decided about cancellations and refunds
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminAfterSaleRules"];
        /**
         * Decide whether buyers cancel themselves, what gets money back first, and what needs a second person
         * @description Needs the permission `settings.write`.
         */
        put: operations["putAdminAfterSaleRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of programs, the newest first
         * @description Needs the permission `keys.write`.
         */
        get: operations["getAdminApiKeys"];
        put?: never;
        /**
         * Make a key for a program; it is shown this once, and may no more than you
         * @description Needs the permission `keys.write`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key; what comes with it is refused at once
         * @description Needs the permission `keys.write`.
         */
        delete: operations["deleteAdminApiKeysByKeyId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What products can be described and filtered by
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/attributes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what an attribute and its values are called; values that no product has can be left out
         * @description Needs the permission `catalog.write`.
         */
        put: operations["putAdminAttributesByCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done at the desk, the newest first: by whom, to what, and what it was before
         * @description Needs the permission `audit.read`.
         */
        get: operations["getAdminAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/background-failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work in the background that was given up, or fails again and again
         * @description Needs the permission `health.read`.
         */
        get: operations["getAdminBackgroundFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/background-jobs/{jobId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a job in the background undone
         * @description Needs the permission `health.write`.
         */
        post: operations["postAdminBackgroundJobsByJobIdDismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/background-jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job in the background again
         * @description Needs the permission `health.write`.
         */
        post: operations["postAdminBackgroundJobsByJobIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/carts/{cartId}/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cart as it is priced now, with every step and what became of each promotion
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCartsByCartIdPricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/carts/{cartId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last twenty versions of a cart that are kept as they were priced, the newest first
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCartsByCartIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/carts/{cartId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cart as it was after one of its changes, worked out once more from what was kept of it
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCartsByCartIdVersionsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tree of categories as a list, each behind its parent
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminCategories"];
        put?: never;
        /**
         * Make a category
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One category, in every language
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminCategoriesByCategoryId"];
        put?: never;
        post?: never;
        /**
         * Delete a category; its products go to another one, or it has to be empty
         * @description Needs the permission `catalog.write`.
         */
        delete: operations["deleteAdminCategoriesByCategoryId"];
        options?: never;
        head?: never;
        /**
         * Change what is given of a category; with another parent or position it moves
         * @description Needs the permission `catalog.write`.
         */
        patch: operations["patchAdminCategoriesByCategoryId"];
        trace?: never;
    };
    "/admin/v1/categories/{categoryId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture to a category
         * @description Needs the permission `media.write`.
         */
        post: operations["postAdminCategoriesByCategoryIdMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/categories/{categoryId}/media/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the pictures of a category in order
         * @description Needs the permission `media.write`.
         */
        put: operations["putAdminCategoriesByCategoryIdMediaOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/checkout-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tries to buy that came to nothing, or all of a cart or a mail address, the newest first
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCheckoutAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/checkout-attempts/{attemptId}/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same of a try to buy, also of one that was refused
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCheckoutAttemptsByAttemptIdPricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All collections, the newest first; there are at most 200
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminCollections"];
        put?: never;
        /**
         * Make a collection, by hand or by a rule; shoppers do not see it yet
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminCollections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/collections/{collectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One collection, in every language, with its rule or what was picked for it
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminCollectionsByCollectionId"];
        put?: never;
        post?: never;
        /**
         * Delete a collection; its products stay
         * @description Needs the permission `catalog.write`.
         */
        delete: operations["deleteAdminCollectionsByCollectionId"];
        options?: never;
        head?: never;
        /**
         * Change what is given of a collection: words, address, rule, what is picked and in which order
         * @description Needs the permission `catalog.write`.
         */
        patch: operations["patchAdminCollectionsByCollectionId"];
        trace?: never;
    };
    "/admin/v1/collections/{collectionId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture to a collection
         * @description Needs the permission `media.write`.
         */
        post: operations["postAdminCollectionsByCollectionIdMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/collections/{collectionId}/media/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the pictures of a collection in order
         * @description Needs the permission `media.write`.
         */
        put: operations["putAdminCollectionsByCollectionIdMediaOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/collections/rule-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many products a rule would pick, and the most popular of them
         * @description Needs the permission `catalog.read`.
         */
        post: operations["postAdminCollectionsRuleTrials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules by which prices of one currency come from those of another
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminConversions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/conversions/{fromCurrency}/{toCurrency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Convert prices of one currency into another where a market has none of its own, or stop it
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminConversionsByFromCurrencyByToCurrency"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/conversions/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What some prices would become by a rule that need not be there yet
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminConversionsExamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All groups of customers, with how many are in each
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomerGroups"];
        put?: never;
        /**
         * Make a group of customers
         * @description Needs the permission `customers.write`.
         */
        post: operations["postAdminCustomerGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customer-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a group; its customers stay, what is priced or promised to it holds for nobody
         * @description Needs the permission `customers.write`.
         */
        delete: operations["deleteAdminCustomerGroupsByGroupId"];
        options?: never;
        head?: never;
        /**
         * Rename a group of customers
         * @description Needs the permission `customers.write`.
         */
        patch: operations["patchAdminCustomerGroupsByGroupId"];
        trace?: never;
    };
    "/admin/v1/customer-groups/{groupId}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in a group of customers
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomerGroupsByGroupIdCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts, guests, or whoever is found by mail address, name or phone number
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody with an account, or the guest who placed an order
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomersByCustomerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer's name, phone number or consent
         * @description Needs the permission `customers.write`.
         */
        patch: operations["patchAdminCustomersByCustomerId"];
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open carts of a customer, the newest first
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCustomersByCustomerIdCarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of somebody would be erased, and what stands in the way
         * @description Needs the permission `customers.privacy`.
         */
        get: operations["getAdminCustomersByCustomerIdErasure"];
        put?: never;
        /**
         * Erase somebody: orders keep their numbers and amounts, everything else goes
         * @description Needs the permission `customers.privacy`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminCustomersByCustomerIdErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a file of everything that is kept about somebody
         * @description Needs the permission `customers.privacy`.
         */
        post: operations["postAdminCustomersByCustomerIdExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups that a customer is in
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomersByCustomerIdGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a customer into a group
         * @description Needs the permission `customers.write`.
         */
        put: operations["putAdminCustomersByCustomerIdGroupsByGroupId"];
        post?: never;
        /**
         * Take a customer out of a group
         * @description Needs the permission `customers.write`.
         */
        delete: operations["deleteAdminCustomersByCustomerIdGroupsByGroupId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note about somebody
         * @description Needs the permission `customers.write`.
         */
        post: operations["postAdminCustomersByCustomerIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The orders of somebody, by account and by the same confirmed mail address
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminCustomersByCustomerIdOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a customer the link to a new password
         * @description Needs the permission `customers.write`.
         */
        post: operations["postAdminCustomersByCustomerIdPasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a customer out on all devices
         * @description Needs the permission `customers.write`.
         */
        delete: operations["deleteAdminCustomersByCustomerIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/store-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the shop owes a customer, with everything that happened to it
         * @description Needs the permission `giftcards.read`.
         */
        get: operations["getAdminCustomersByCustomerIdStoreCredit"];
        put?: never;
        /**
         * Give a customer store credit, or take some with an amount below zero
         * @description Needs the permission `giftcards.write`.
         */
        post: operations["postAdminCustomersByCustomerIdStoreCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/tax-exemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Free a customer from tax for some days or without an end; replaces what was set before
         * @description Needs the permission `taxes.write`.
         */
        put: operations["putAdminCustomersByCustomerIdTaxExemption"];
        post?: never;
        /**
         * Let a customer pay tax again
         * @description Needs the permission `taxes.write`.
         */
        delete: operations["deleteAdminCustomersByCustomerIdTaxExemption"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/customers/{customerId}/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's VAT number, and whether they are free of tax
         * @description Needs the permission `customers.read`.
         */
        get: operations["getAdminCustomersByCustomerIdTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/declined-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments that were declined, the newest first
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminDeclinedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/delivery-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ways orders reach their buyers, also those that are switched off
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminDeliveryMethods"];
        put?: never;
        /**
         * Offer another way to the buyers of a market
         * @description Needs the permission `delivery.write`.
         */
        post: operations["postAdminDeliveryMethods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/delivery-methods/{methodId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a way to the buyers; orders keep what they were sold with
         * @description Needs the permission `delivery.write`.
         */
        put: operations["putAdminDeliveryMethodsByMethodId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/delivery-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What each way would cost for a shipment like this, and why; or why it cannot bring it
         * @description Needs the permission `settings.read`.
         */
        post: operations["postAdminDeliveryQuotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/effects/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the last 30 days' carts and orders would have become with a delivery method like this
         * @description Needs the permission `delivery.write`.
         */
        post: operations["postAdminEffectsDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/effects/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the last 30 days' carts and orders would have become with other prices
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminEffectsPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/effects/tax": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the last 30 days' carts and orders would have become with another tax rate
         * @description Needs the permission `taxes.write`.
         */
        post: operations["postAdminEffectsTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/event-deliveries/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an event unheard by its subscriber
         * @description Needs the permission `health.write`.
         */
        post: operations["postAdminEventDeliveriesDismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/event-deliveries/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an event to its subscriber again
         * @description Needs the permission `health.write`.
         */
        post: operations["postAdminEventDeliveriesRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a CSV file of those with an account, all or as the list shows them; it can be imported again
         * @description Needs the permission `customers.read`.
         */
        post: operations["postAdminExportsCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/order-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was ordered on days of the shop, one line of an order on each line
         * @description Needs the permission `books.read`.
         */
        get: operations["getAdminExportsOrderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders that were placed on days of the shop, one on each line, as CSV or as JSON lines
         * @description Needs the permission `books.read`.
         */
        get: operations["getAdminExportsOrders"];
        put?: never;
        /**
         * Make a CSV file of all orders, a line for each thing that was ordered; its task gives it out
         * @description Needs the permission `orders.read`.
         */
        post: operations["postAdminExportsOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every movement of money on days of the shop, one on each line
         * @description Needs the permission `books.read`.
         */
        get: operations["getAdminExportsPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a CSV file of all that price lists say, which can be imported again; its task gives it out
         * @description Needs the permission `catalog.read`.
         */
        post: operations["postAdminExportsPriceLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a CSV file of all prices, which can be imported again; its task gives it out
         * @description Needs the permission `catalog.read`.
         */
        post: operations["postAdminExportsPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a CSV file of all products, which can be imported again; its task gives it out
         * @description Needs the permission `catalog.read`.
         */
        post: operations["postAdminExportsProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a CSV file of what lies where, which can be imported again; its task gives it out
         * @description Needs the permission `inventory.read`.
         */
        post: operations["postAdminExportsStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/exports/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales and refunds by period, country, treatment and rate of tax
         * @description Needs the permission `books.read`.
         */
        get: operations["getAdminExportsTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files that variants can be sold as, the newest first
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminFiles"];
        put?: never;
        /**
         * Add a file that variants can be sold as; it is never public
         * @description Needs the permission `media.write`.
         */
        post: operations["postAdminFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/first-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first owner with the link from the terminal */
        post: operations["postAdminFirstOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/gift-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gift cards, the newest first; found by the last four letters of their code, or by order
         * @description Needs the permission `giftcards.read`.
         */
        get: operations["getAdminGiftCards"];
        put?: never;
        /**
         * Make a gift card by hand; its code is in this reply alone. Above the limit its amount waits for somebody else
         * @description Needs the permission `giftcards.write`.
         */
        post: operations["postAdminGiftCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/gift-cards/{cardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A gift card, or a customer's credit, with everything that happened to it
         * @description Needs the permission `giftcards.read`.
         */
        get: operations["getAdminGiftCardsByCardId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/gift-cards/{cardId}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put more on a card, or take some off, with the reason
         * @description Needs the permission `giftcards.write`.
         */
        post: operations["postAdminGiftCardsByCardIdAdjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/gift-cards/{cardId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a card from being spent
         * @description Needs the permission `giftcards.write`.
         */
        post: operations["postAdminGiftCardsByCardIdBlock"];
        /**
         * Let a blocked card be spent again
         * @description Needs the permission `giftcards.write`.
         */
        delete: operations["deleteAdminGiftCardsByCardIdBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/gift-cards/{cardId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom a sold gift card goes, and when; nothing for a card made by hand
         * @description Needs the permission `giftcards.read`.
         */
        get: operations["getAdminGiftCardsByCardIdLetter"];
        put?: never;
        /**
         * Mail a sold gift card now, with a new code; the old one opens nothing any more
         * @description Needs the permission `giftcards.write`.
         */
        post: operations["postAdminGiftCardsByCardIdLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the program, its database and its work in the background are
         * @description Needs the permission `health.read`.
         */
        get: operations["getAdminHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/health/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was found in the books each time, the last first
         * @description Needs the permission `health.read`.
         */
        get: operations["getAdminHealthAudits"];
        put?: never;
        /**
         * Look through the books now, in the background
         * @description Needs the permission `health.write`.
         */
        post: operations["postAdminHealthAudits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/health/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the books agree, and since when
         * @description Needs the permission `health.read`.
         */
        get: operations["getAdminHealthBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Uploaded files, the newest first: those that one may take over oneself */
        get: operations["getAdminImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file has been read, and how many rows would change what */
        get: operations["getAdminImportsByImportId"];
        put?: never;
        post?: never;
        /** Delete an uploaded file that was not taken over */
        delete: operations["deleteAdminImportsByImportId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/{importId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a file over: all rows that are new or change something, with or without the categories that are missing */
        post: operations["postAdminImportsByImportIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/{importId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is worth knowing about its rows, summed up: how many rows have a note of each kind */
        get: operations["getAdminImportsByImportIdNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row would change from what to what, and what is wrong with it */
        get: operations["getAdminImportsByImportIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of customers, Shopify's or ours: it is compared with the shop, and changes nothing yet
         * @description Needs the permission `customers.write`.
         */
        post: operations["postAdminImportsCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of price lists: list, SKU, price: it is compared with the shop, and changes nothing yet
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminImportsPriceLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of prices: SKU, market, price: it is compared with the shop, and changes nothing yet
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminImportsPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of products, Shopify's or ours: it is compared with the shop, and changes nothing yet
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminImportsProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/imports/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a CSV file of stock: SKU, place, units on hand: it is compared with the shop, and changes nothing yet
         * @description Needs the permission `inventory.write`.
         */
        post: operations["postAdminImportsStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, the newest first
         * @description Needs the permission `staff.read`.
         */
        get: operations["getAdminInvitations"];
        put?: never;
        /**
         * Invite somebody by mail, with roles that give no more than you hold
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Needs the permission `staff.write`.
         */
        delete: operations["deleteAdminInvitationsByInvitationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invitations/{invitationId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again; the link in the mail before is worth nothing
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminInvitationsByInvitationIdMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with the link from the mail: a name, a password, and signed in */
        post: operations["postAdminInvitationsAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invoice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What invoices say of the seller, when they are issued, and how they are numbered
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminInvoiceSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change them; numbers that were used only count up
         * @description Needs the permission `settings.write`.
         */
        patch: operations["patchAdminInvoiceSettings"];
        trace?: never;
    };
    "/admin/v1/invoice-settings/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letters in what invoices say of the seller that their PDF cannot show as they are read
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminInvoiceSettingsLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes, the newest first, by kind, day, number, or number of the order
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invoices/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice or credit note with all that it says
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminInvoicesByDocumentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invoices/{documentId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice or credit note as PDF
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminInvoicesByDocumentIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/invoices/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All invoices and credit notes that match, the oldest first, as CSV or JSON
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminInvoicesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every movement of money, the newest first: from one account to another, never edited
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each account has; in every currency they sum to zero
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminLedgerBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last look at whether mail leaves
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminMailCheck"];
        put?: never;
        /**
         * Look whether mail leaves: a mail to yourself, and what is known of the sender's domain
         * @description Needs the permission `settings.write`.
         */
        post: operations["postAdminMailCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that get no mail
         * @description Needs the permission `mail.read`.
         */
        get: operations["getAdminMailSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-suppressions/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let an address get mail again
         * @description Needs the permission `mail.write`.
         */
        delete: operations["deleteAdminMailSuppressionsByAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every kind of mail that the shop writes, as it is and as it came
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminMailTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the subject and the first and last words of a mail anew, or switch it off
         * @description Needs the permission `content.write`.
         */
        put: operations["putAdminMailTemplatesByTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-templates/{template}/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an example of a mail to yourself
         * @description Needs the permission `content.write`.
         */
        post: operations["postAdminMailTemplatesByTemplateExamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mail-templates/{template}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail with these words and the values of an example, as it would leave
         * @description Needs the permission `settings.read`.
         */
        post: operations["postAdminMailTemplatesByTemplatePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails, the newest first, by state, template, address, or how an address begins
         * @description Needs the permission `mail.read`.
         */
        get: operations["getAdminMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail as it looks, and what came of each try
         * @description Needs the permission `mail.read`.
         */
        get: operations["getAdminMailsByMailId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/mails/{mailId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminMailsByMailIdCopies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All markets, the closed ones too
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminMarkets"];
        put?: never;
        /**
         * Sell in another market: its countries, currency and tax display
         * @description Needs the permission `settings.write`.
         */
        post: operations["postAdminMarkets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/markets/{marketCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, open or close a market
         * @description Needs the permission `settings.write`.
         */
        patch: operations["patchAdminMarketsByMarketCode"];
        trace?: never;
    };
    "/admin/v1/markets/{marketCode}/known-tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The looked-up rates that came with the program, for a market's countries, beside those set
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminMarketsByMarketCodeKnownTaxRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/markets/{marketCode}/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which taxes a market takes in each of its countries, and where none is set
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminMarketsByMarketCodeTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account, what I may do, and how I am signed in */
        get: operations["getAdminMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say how I am called */
        patch: operations["patchAdminMe"];
        trace?: never;
    };
    "/admin/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password; all other sessions end, and this one gets a new token
         * @description Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ten new recovery codes, shown this once; the old ones are worth nothing
         * @description Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminMeRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with an authenticator app: a picture to photograph, shown this once
         * @description Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminMeTotp"];
        /**
         * Ask me for codes no longer
         * @description Asks who it is once more, every ten minutes.
         */
        delete: operations["deleteAdminMeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the app with its first code; the reply has the recovery codes, this once */
        post: operations["postAdminMeTotpConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a picture
         * @description Needs the permission `media.write`.
         */
        delete: operations["deleteAdminMediaByMediaId"];
        options?: never;
        head?: never;
        /**
         * Say what a picture shows, for those who do not see it
         * @description Needs the permission `media.write`.
         */
        patch: operations["patchAdminMediaByMediaId"];
        trace?: never;
    };
    "/admin/v1/media/{mediaId}/crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show a part of a picture, or all of it again; and what stays in sight where a page cuts it
         * @description Needs the permission `media.write`.
         */
        put: operations["putAdminMediaByMediaIdCrop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/media/{mediaId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put another picture in the place of one; its words and its place stay
         * @description Needs the permission `media.write`.
         */
        put: operations["putAdminMediaByMediaIdFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is odd about money and somebody has to look at, the newest first
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminOddities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One oddity, what can be done about it, and what was done
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminOdditiesByOddityId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a dispute was answered on the provider's page
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminOdditiesByOddityIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what an order owes of a promise that ends soon, or once more after the bank said no
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOdditiesByOddityIdCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the provider's balance again, and compare once more what did not agree
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminOdditiesByOddityIdComparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the customer store credit for a refund that failed
         * @description Needs the permission `payments.refund`.
         */
        post: operations["postAdminOdditiesByOddityIdCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why nothing is to be done about an oddity
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminOdditiesByOddityIdDismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider once more what became of a payment or a refund
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminOdditiesByOddityIdLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a payment without an order pay an order that needs exactly so much
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOdditiesByOddityIdOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest open orders that need exactly the money of a payment without an order
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOdditiesByOddityIdOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/payment-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the buyer of an order whose promised money has ended a link to pay, once a day at most
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminOdditiesByOddityIdPaymentRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/{oddityId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what is too much, or what a refund that failed did not give back
         * @description Needs the permission `payments.refund`.
         */
        post: operations["postAdminOdditiesByOddityIdRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/oddities/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many oddities are open, at most so many
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminOdditiesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the shop is on its way to real customers; the shop itself looks at each step
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/order-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many open orders are to be sent, and how many wait for their money
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrderCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders by what is to do, sale, money, goods, day, mailbox, number or customer
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its whole timeline
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersByOrderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order that has not left: its stock is freed, its money given back
         * @description Needs the permission `orders.cancel`.
         */
        post: operations["postAdminOrdersByOrderIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel units of an order that are in no parcel: they are free again, their money is not owed or goes back
         * @description Needs the permission `orders.cancel`.
         */
        post: operations["postAdminOrdersByOrderIdCancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/cancellations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What canceling units of an order comes to, before it is done
         * @description Needs the permission `orders.read`.
         */
        post: operations["postAdminOrdersByOrderIdCancellationsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take now what was authorized for an order, also what has not left yet
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOrdersByOrderIdCaptures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue credit notes for all that went back of an order and has none
         * @description Needs the permission `invoices.write`.
         */
        post: operations["postAdminOrdersByOrderIdCreditNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/credit-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money of an order to its customer as store credit
         * @description Needs the permission `payments.refund`.
         */
        post: operations["postAdminOrdersByOrderIdCreditRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was issued for an order, and what there is to issue
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersByOrderIdInvoices"];
        put?: never;
        /**
         * Issue the invoice of an order; it never changes afterwards
         * @description Needs the permission `invoices.write`.
         */
        post: operations["postAdminOrdersByOrderIdInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/packing-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes into the parcel, without prices, as PDF
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersByOrderIdPackingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parcels of an order
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersByOrderIdParcels"];
        put?: never;
        /**
         * Start a parcel with some lines of an order, or with all that is in no parcel yet
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminOrdersByOrderIdParcels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/pay-until": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Wait longer for the money of one order, or for ever
         * @description Needs the permission `orders.write`.
         */
        put: operations["putAdminOrdersByOrderIdPayUntil"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payments of an order and what was given back
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminOrdersByOrderIdPayments"];
        put?: never;
        /**
         * The money of a bank transfer or of cash on delivery has arrived
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOrdersByOrderIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an order's price came about, worked out once more from what was kept of it
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersByOrderIdPricing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transfer, or cash, has come with this amount: in part, in full, more, late, again, or for an ended promise
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOrdersByOrderIdReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/receipts/{intentId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that money has come by hand: it is reversed in the books, and no money is sent to anybody
         * @description Needs the permission `payments.write`.
         */
        post: operations["postAdminOrdersByOrderIdReceiptsByIntentIdReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/receipts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What noting money that has come by hand would do: what it pays, what is left, what is too much
         * @description Needs the permission `payments.read`.
         */
        post: operations["postAdminOrdersByOrderIdReceiptsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money of an order back: units of its lines and its delivery, an amount, or all that is left
         * @description Needs the permission `payments.refund`.
         */
        post: operations["postAdminOrdersByOrderIdRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/{orderId}/refunds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a refund comes to, and what of it goes where, before it is given
         * @description Needs the permission `payments.read`.
         */
        post: operations["postAdminOrdersByOrderIdRefundsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel many orders, one after the other in the background
         * @description Needs the permission `orders.cancel`.
         */
        post: operations["postAdminOrdersCancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many orders match, up to a limit
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminOrdersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/packings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark many orders packed, one after the other in the background
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminOrdersPackings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/orders/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship many orders without tracking numbers, one after the other in the background
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminOrdersShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/owner-recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get back in as an owner with the link from the server's terminal */
        post: operations["postAdminOwnerRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All pages, without their texts
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminPages"];
        put?: never;
        /**
         * Write a page, or one of the legal pages that a shop needs
         * @description Needs the permission `content.write`.
         */
        post: operations["postAdminPages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pages/{pageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One page with its Markdown in every language
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminPagesByPageId"];
        put?: never;
        post?: never;
        /**
         * Delete a page
         * @description Needs the permission `content.write`.
         */
        delete: operations["deleteAdminPagesByPageId"];
        options?: never;
        head?: never;
        /**
         * Change a page; its old address leads to the new one
         * @description Needs the permission `content.write`.
         */
        patch: operations["patchAdminPagesByPageId"];
        trace?: never;
    };
    "/admin/v1/pages/{pageId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A page that the owner writes, as it would be with what is typed and not saved
         * @description Needs the permission `settings.read`.
         */
        post: operations["postAdminPagesByPageIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parcels in one state, the oldest first
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminParcels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/parcels/{parcelId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpack a parcel that has not left; its lines can go into another one
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminParcelsByParcelIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/parcels/{parcelId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The parcel has arrived
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminParcelsByParcelIdDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/parcels/{parcelId}/packing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The parcel is packed
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminParcelsByParcelIdPacking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/parcels/{parcelId}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The parcel has left: its units leave the stock, the buyer gets a mail
         * @description Needs the permission `orders.ship`.
         */
        post: operations["postAdminParcelsByParcelIdShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password; the answer is the same for unknown addresses */
        post: operations["postAdminPasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the link from the mail; all sessions end */
        post: operations["postAdminPasswordResetsCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders that were put together for somebody, and their links, the newest first
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminPayLinks"];
        put?: never;
        /**
         * Begin an order for somebody, with an empty cart
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order that is put together, priced as its buyer would see it, with the link once it is made
         * @description Needs the permission `orders.read`.
         */
        get: operations["getAdminPayLinksByLinkId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say for whom an order is, where it goes, and in which market and language
         * @description Needs the permission `orders.write`.
         */
        patch: operations["patchAdminPayLinksByLinkId"];
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a code for an order for somebody
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinksByLinkIdCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a code off an order for somebody
         * @description Needs the permission `orders.write`.
         */
        delete: operations["deleteAdminPayLinksByLinkIdCodesByCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put something into an order for somebody
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinksByLinkIdItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/items/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how many of something are in an order for somebody; zero takes it out
         * @description Needs the permission `orders.write`.
         */
        patch: operations["patchAdminPayLinksByLinkIdItemsByLineId"];
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the link to the buyer, in their language
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinksByLinkIdMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the link: whoever has it can pay until its end
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinksByLinkIdOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/pay-links/{linkId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the link open nothing any more, or give up an order that has none yet
         * @description Needs the permission `orders.write`.
         */
        post: operations["postAdminPayLinksByLinkIdRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop's accounts at payment providers; of secret keys only how they end
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminPaymentAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-accounts/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the keys of an account, after its provider has taken them
         * @description Needs the permission `payments.methods`. Asks who it is once more, every ten minutes.
         */
        put: operations["putAdminPaymentAccountsByProvider"];
        post?: never;
        /**
         * Forget the keys of an account, and take its way to pay away
         * @description Needs the permission `payments.methods`. Asks who it is once more, every ten minutes.
         */
        delete: operations["deleteAdminPaymentAccountsByProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-accounts/{provider}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buyers can pay through this account from now on
         * @description Needs the permission `payments.methods`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminPaymentAccountsByProviderOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-accounts/{provider}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the provider whose keys these are, and what they open
         * @description Needs the permission `payments.methods`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminPaymentAccountsByProviderTrials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ways to pay, also those that are switched off
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/payment-methods/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Offer a way to pay, in some markets or all, with the facts that shoppers need
         * @description Needs the permission `payments.methods`. Asks who it is once more, every ten minutes.
         */
        put: operations["putAdminPaymentMethodsByCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be allowed, and the roles that come with the program, in plain words */
        get: operations["getAdminPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everywhere stock is kept
         * @description Needs the permission `inventory.read`.
         */
        get: operations["getAdminPlaces"];
        put?: never;
        /**
         * Open a place where stock is kept
         * @description Needs the permission `places.write`.
         */
        post: operations["postAdminPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/places/{placeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a place; stock of a place that is not active cannot be bought
         * @description Needs the permission `places.write`.
         */
        put: operations["putAdminPlacesByPlaceId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All price lists, by market and in the order in which they count
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminPriceLists"];
        put?: never;
        /**
         * Begin a price list for everybody or for a group of customers
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminPriceLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/price-lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One price list
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminPriceListsByListId"];
        /**
         * Change to whom a price list speaks, when and how
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminPriceListsByListId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/price-lists/{listId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Variants that a price list could have, by SKU or title
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminPriceListsByListIdCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/price-lists/{listId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set everything on a price list to a part of what the market asks for it
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminPriceListsByListIdChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/price-lists/{listId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a price list says of each variant
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminPriceListsByListIdPrices"];
        /**
         * Say what variants cost by a price list, or that it says nothing of them any more
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminPriceListsByListIdPrices"];
        post?: never;
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
        get?: never;
        /**
         * Set many prices at once, all or none
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminPrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/prices/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the prices of many products by a part or an amount, in the background
         * @description Needs the permission `prices.write`.
         */
        post: operations["postAdminPricesChanges"];
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
        /**
         * What some prices would become by a part or an amount; for picked products or all that match
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminPricesPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products by state, category, stock or missing price, or by words of the title, SKU or address
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminProducts"];
        put?: never;
        /**
         * Make a product with its options and variants; it is a draft unless said otherwise
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of one product, in every language
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminProductsByProductId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is given of a product
         * @description Needs the permission `catalog.write`.
         */
        patch: operations["patchAdminProductsByProductId"];
        trace?: never;
    };
    "/admin/v1/products/{productId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a product out of the shop
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsByProductIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one unit of each variant of a product costs the shop, as far as it is known
         * @description Needs the permission `costs.read`.
         */
        get: operations["getAdminProductsByProductIdCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture to a product: JPEG, PNG, WebP, AVIF or GIF
         * @description Needs the permission `media.write`.
         */
        post: operations["postAdminProductsByProductIdMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/media/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the pictures of a product in order; the first one is on its card
         * @description Needs the permission `media.write`.
         */
        put: operations["putAdminProductsByProductIdMediaOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product's page as it would be with what is typed and not saved
         * @description Needs the permission `catalog.read`.
         */
        post: operations["postAdminProductsByProductIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the variants of a product cost in each market, with sales and prices by quantity
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminProductsByProductIdPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived product back as a draft
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsByProductIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a variant to a product
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsByProductIdVariants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/variants/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is given of a variant
         * @description Needs the permission `catalog.write`.
         */
        patch: operations["patchAdminProductsByProductIdVariantsByVariantId"];
        trace?: never;
    };
    "/admin/v1/products/{productId}/variants/{variantId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell a variant no longer
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsByProductIdVariantsByVariantIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/{productId}/variants/{variantId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell an archived variant again
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsByProductIdVariantsByVariantIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/categorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put many products into a category, or take them out, in the background
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsCategorizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many products match, up to a limit
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminProductsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/products/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put many products into the shop, make them drafts, or archive them, in the background
         * @description Needs the permission `catalog.write`.
         */
        post: operations["postAdminProductsMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promotions, the newest first; by state, kind, code, or how the name begins
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotions"];
        put?: never;
        /**
         * Make a promotion; nobody gets it before it goes live
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One promotion, with what to know before it goes live and what the things are called it names
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotionsByPromotionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is given of a promotion; of a live one it holds in every cart from now on
         * @description Needs the permission `promotions.write`.
         */
        patch: operations["patchAdminPromotionsByPromotionId"];
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a promotion go live, or on again
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/archival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a promotion away for good; what was ordered with it stays
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdArchival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/code-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes that were made together, the newest first
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotionsByPromotionIdCodeBatches"];
        put?: never;
        /**
         * Make up to 100,000 codes that work once each, in the background; the task has the file
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdCodeBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes of a promotion in the order of the alphabet, and how often each was used
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotionsByPromotionIdCodes"];
        put?: never;
        /**
         * Add a code of your own; without a number it works as often as the promotion
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a code: it opens nothing any more
         * @description Needs the permission `promotions.write`.
         */
        delete: operations["deleteAdminPromotionsByPromotionIdCodesByCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft that is like this promotion; codes are not copied
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a promotion went live, paused or was archived, the newest first
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotionsByPromotionIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/{promotionId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a promotion: carts lose it at their next request
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsByPromotionIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/lab": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a promotion, saved or not, on the orders and open carts of the last days, in the background
         * @description Needs the permission `promotions.write`.
         */
        post: operations["postAdminPromotionsLab"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/promotions/lab/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a promotion would have given, and which lines would have fallen below the floor
         * @description Needs the permission `promotions.read`.
         */
        get: operations["getAdminPromotionsLabByTaskId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/provider-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed messages of payment providers and what came of each, the newest first
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminProviderMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/provider-messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One message of a payment provider as it came, without secrets, and what came of it
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminProviderMessagesByMessageId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/provider-messages/{messageId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear a message of a payment provider once more, as if it had just come
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminProviderMessagesByMessageIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every comparison of our books with those of the providers, the newest first
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminReconciliations"];
        put?: never;
        /**
         * Read the balances of all providers now and compare them with our books, in the background
         * @description Needs the permission `payments.oddities`.
         */
        post: operations["postAdminReconciliations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/reconciliations/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each day came to, with us and at the provider, the newest first
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminReconciliationsDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/reconciliations/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How our books stand with each provider: until when they agree to the cent
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminReconciliationsNow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/refund-request-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many refunds wait for who asks, because somebody else asked for them
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminRefundRequestCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/refund-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds, and what is given by hand, that wait for a second person or were decided
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminRefundRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/refund-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One refund that waits for a second person, or was decided
         * @description Needs the permission `payments.read`.
         */
        get: operations["getAdminRefundRequestsByRequestId"];
        put?: never;
        post?: never;
        /**
         * Take back a refund that you asked for
         * @description Needs the permission `payments.refund`.
         */
        delete: operations["deleteAdminRefundRequestsByRequestId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/refund-requests/{requestId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a refund that somebody else asked for
         * @description Needs the permission `payments.refund`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminRefundRequestsByRequestIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/refund-requests/{requestId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a refund that somebody else asked for
         * @description Needs the permission `payments.refund`.
         */
        post: operations["postAdminRefundRequestsByRequestIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles and what they may do: those that come with the program, and your own
         * @description Needs the permission `staff.read`.
         */
        get: operations["getAdminRoles"];
        put?: never;
        /**
         * Make a role of your own from permissions that you hold
         * @description Needs the permission `roles.write`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a role that nobody has
         * @description Needs the permission `roles.write`. Asks who it is once more, every ten minutes.
         */
        delete: operations["deleteAdminRolesByRoleId"];
        options?: never;
        head?: never;
        /**
         * Change a role of your own; whoever has it may the new from their next request on
         * @description Needs the permission `roles.write`. Asks who it is once more, every ten minutes.
         */
        patch: operations["patchAdminRolesByRoleId"];
        trace?: never;
    };
    "/admin/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, people, products and stock by whatever names them, as far as somebody may see them */
        get: operations["getAdminSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices I am signed in on */
        get: operations["getAdminSessions"];
        put?: never;
        /** Sign in; an account with an authenticator app is asked for a code in a second step */
        post: operations["postAdminSessions"];
        /** Sign out on all devices, or on all others */
        delete: operations["deleteAdminSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one device */
        delete: operations["deleteAdminSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["deleteAdminSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/sessions/current/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say once more that it is you, with the password or a code: for ten minutes all is open */
        post: operations["postAdminSessionsCurrentConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/sessions/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish signing in with a code of the authenticator app, or with a recovery code */
        post: operations["postAdminSessionsSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop: its facts, look, languages and navigation
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the shop's name, address, languages or default market
         * @description Needs the permission `settings.write`.
         */
        patch: operations["patchAdminShop"];
        trace?: never;
    };
    "/admin/v1/shop/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the shop is open, and what it needs before it can be
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminShopLive"];
        put?: never;
        /**
         * Open the shop for real orders
         * @description Needs the permission `settings.live`. Asks who it is once more, every ten minutes.
         */
        post: operations["postAdminShopLive"];
        /**
         * Close the shop again
         * @description Needs the permission `settings.live`.
         */
        delete: operations["deleteAdminShopLive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/shop/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload the logo: PNG, JPEG or WebP
         * @description Needs the permission `content.write`.
         */
        post: operations["postAdminShopLogo"];
        /**
         * Show the shop's name instead of a logo
         * @description Needs the permission `content.write`.
         */
        delete: operations["deleteAdminShopLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/shop/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change colors, fonts or corners; what could not be read is refused
         * @description Needs the permission `content.write`.
         */
        patch: operations["patchAdminShopLook"];
        trace?: never;
    };
    "/admin/v1/shop/navigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the links of header and footer
         * @description Needs the permission `content.write`.
         */
        put: operations["putAdminShopNavigation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/shop/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A page of the shop as it would be with a look or links that are not saved
         * @description Needs the permission `settings.read`.
         */
        post: operations["postAdminShopPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who works here
         * @description Needs the permission `staff.read`.
         */
        get: operations["getAdminStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the owner asks of everybody who works here
         * @description Needs the permission `staff.read`.
         */
        get: operations["getAdminStaffRules"];
        /**
         * Ask everybody for codes of an authenticator app, and for a confirmation of large refunds
         * @description Needs the permission `staff.rules`. Asks who it is once more, every ten minutes.
         */
        put: operations["putAdminStaffRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member of staff
         * @description Needs the permission `staff.read`.
         */
        get: operations["getAdminStaffByStaffId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what somebody may do, from their next request on; the last owner stays one
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        put: operations["putAdminStaffByStaffIdRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices somebody is signed in on
         * @description Needs the permission `staff.write`.
         */
        get: operations["getAdminStaffByStaffIdSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign somebody out on one device
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        delete: operations["deleteAdminStaffByStaffIdSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let somebody in no longer, or again; disabled, their sessions and keys end at once
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        put: operations["putAdminStaffByStaffIdState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/staff/{staffId}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ask somebody for codes no longer who has lost phone and recovery codes; their sessions end
         * @description Needs the permission `staff.write`. Asks who it is once more, every ten minutes.
         */
        delete: operations["deleteAdminStaffByStaffIdTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is, by variant, product, place, SKU, how an SKU begins, or how much is left
         * @description Needs the permission `inventory.read`.
         */
        get: operations["getAdminStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock/{variantId}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that ever happened to the stock of a variant, the newest first
         * @description Needs the permission `inventory.read`.
         */
        get: operations["getAdminStockByVariantIdMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * There are more or fewer than was written down, and why
         * @description Needs the permission `inventory.write`.
         */
        post: operations["postAdminStockAdjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or change what is free to sell of many rows of stock, in the background
         * @description Needs the permission `inventory.write`.
         */
        post: operations["postAdminStockChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many rows of stock match, up to a limit
         * @description Needs the permission `inventory.read`.
         */
        get: operations["getAdminStockCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goods have come; the first ones of a variant begin its count
         * @description Needs the permission `inventory.write`.
         */
        post: operations["postAdminStockReceipts"];
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
        /** Long work that was asked for, newest first: what one might have asked for oneself */
        get: operations["getAdminTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far long work has come */
        get: operations["getAdminTasksByTaskId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that long work made, for seven days */
        get: operations["getAdminTasksByTaskIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with what was stopped or has failed */
        post: operations["postAdminTasksByTaskIdRestart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of each row: what was done, and what was refused and why */
        get: operations["getAdminTasksByTaskIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop long work; what was done stays done */
        post: operations["postAdminTasksByTaskIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tasks/{taskId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what long work has done, the last row first */
        post: operations["postAdminTasksByTaskIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tax rates of a country, past and to come, the last one set first
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminTaxRates"];
        put?: never;
        /**
         * Set a tax rate of a country or a part of it, from now on or from a later time
         * @description Needs the permission `taxes.write`.
         */
        post: operations["postAdminTaxRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-rates/{taxRateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back a tax rate that has not begun
         * @description Needs the permission `taxes.write`.
         */
        delete: operations["deleteAdminTaxRatesByTaxRateId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-rates/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tax rates that hold and those to come, as a CSV file that can be read again
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminTaxRatesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-rates/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a CSV file of tax rates would change; nothing is taken over
         * @description Needs the permission `taxes.write`.
         */
        post: operations["postAdminTaxRatesReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-rates/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set many tax rates at once, all or none; what holds already is no change
         * @description Needs the permission `taxes.write`.
         */
        post: operations["postAdminTaxRatesTakeovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same to look at: what was sold and what went back, and the tax of both
         * @description Needs the permission `books.read`.
         */
        get: operations["getAdminTaxReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outside service that is asked for tax rates; its key is never shown
         * @description Needs the permission `settings.read`.
         */
        get: operations["getAdminTaxService"];
        /**
         * Set up the service that is asked for tax rates, and for which markets
         * @description Needs the permission `settings.write`.
         */
        put: operations["putAdminTaxService"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/tax-service/tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the tax service for one thing that goes to a place, and tell what it answered
         * @description Needs the permission `settings.write`.
         */
        post: operations["postAdminTaxServiceTries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what one unit of a variant costs the shop, in each currency; shoppers never see it
         * @description Needs the permission `costs.write`.
         */
        put: operations["putAdminVariantsByVariantIdCosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a variant costs in each market
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminVariantsByVariantIdPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/prices/{marketCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set what a variant costs in a market
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminVariantsByVariantIdPricesByMarketCode"];
        post?: never;
        /**
         * Stop selling a variant in a market; its history and what was ordered stay
         * @description Needs the permission `prices.write`.
         */
        delete: operations["deleteAdminVariantsByVariantIdPricesByMarketCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/prices/{marketCode}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sell a variant in a market at the converted price again, instead of one that was set
         * @description Needs the permission `prices.write`.
         */
        put: operations["putAdminVariantsByVariantIdPricesByMarketCodeConversion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/prices/{marketCode}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every price of a variant in a market, the newest first
         * @description Needs the permission `catalog.read`.
         */
        get: operations["getAdminVariantsByVariantIdPricesByMarketCodeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/variants/{variantId}/tax-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how a variant is taxed
         * @description Needs the permission `taxes.write`.
         */
        put: operations["putAdminVariantsByVariantIdTaxCategory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of a list: one's own, and those that are shared */
        get: operations["getAdminViews"];
        put?: never;
        /** Keep what is looked at of a list under a name */
        post: operations["postAdminViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a view; it can be brought back for a day */
        delete: operations["deleteAdminViewsByViewId"];
        options?: never;
        head?: never;
        /** Give a view another name */
        patch: operations["patchAdminViewsByViewId"];
        trace?: never;
    };
    "/admin/v1/views/{viewId}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bring a deleted view back */
        put: operations["putAdminViewsByViewIdRestoration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/v1/views/{viewId}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share a view with everybody who sees the list, or no longer
         * @description Needs the permission `views.share`.
         */
        put: operations["putAdminViewsByViewIdSharing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a cart, with its first item if there is one; whoever has an open cart goes on with it */
        post: operations["postStoreCarts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cart with the prices and the stock of this instant */
        get: operations["getStoreCartsByCartId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the market or the language of a cart, or say where it will go */
        patch: operations["patchStoreCartsByCartId"];
        trace?: never;
    };
    "/store/v1/carts/{cartId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a code; one that is good is kept, also when it does not apply yet, and the cart says why */
        post: operations["postStoreCartsByCartIdCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a code off a cart */
        delete: operations["deleteStoreCartsByCartIdCodesByCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}/gift-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay with a gift card; its amount is taken when the order is placed */
        post: operations["postStoreCartsByCartIdGiftCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}/gift-cards/{cardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a gift card out of a cart again */
        delete: operations["deleteStoreCartsByCartIdGiftCardsByCardId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put something into a cart */
        post: operations["postStoreCartsByCartIdItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/carts/{cartId}/items/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take something out of a cart */
        delete: operations["deleteStoreCartsByCartIdItemsByLineId"];
        options?: never;
        head?: never;
        /** Change how many of something are in a cart; zero takes it out */
        patch: operations["patchStoreCartsByCartIdItemsByLineId"];
        trace?: never;
    };
    "/store/v1/carts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open cart, by its token or as a signed-in customer */
        get: operations["getStoreCartsCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories */
        get: operations["getStoreCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/checkout/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy what is in this cart: its units are held, the money is taken, the order is placed */
        post: operations["postStoreCheckoutAttempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/checkout/attempts/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a try to buy stands */
        get: operations["getStoreCheckoutAttemptsByAttemptId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/checkout/attempts/{attemptId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the payment provider now, on return from the page of a bank */
        post: operations["postStoreCheckoutAttemptsByAttemptIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/checkout/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this cart can be delivered and paid, with the total of each way */
        get: operations["getStoreCheckoutOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/checkout/tax-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the tax service, where this market has one, so that the options have its rates */
        post: operations["postStoreCheckoutTaxQuotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The collections that the shop shows */
        get: operations["getStoreCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account; the answer is the same whether the address has one already */
        post: operations["postStoreCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/customers/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the mail address with the link from the mail, signed in or with the password */
        post: operations["postStoreCustomersConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/customers/confirmation-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that confirms my mail address again */
        post: operations["postStoreCustomersConfirmationMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/gift-cards/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is left on a gift card; tries are counted */
        post: operations["postStoreGiftCardsBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["getStoreMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my name, language, consent or VAT number */
        patch: operations["patchStoreMe"];
        trace?: never;
    };
    "/store/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My addresses */
        get: operations["getStoreMeAddresses"];
        put?: never;
        /** Save an address */
        post: operations["postStoreMeAddresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an address */
        put: operations["putStoreMeAddressesByAddressId"];
        post?: never;
        /** Delete an address */
        delete: operations["deleteStoreMeAddressesByAddressId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; all other devices are signed out */
        post: operations["postStoreMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products, sorted and filtered by what the signed-in customer pays */
        get: operations["getStoreMeProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of one product, at what the signed-in customer pays */
        get: operations["getStoreMeProductsBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/me/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products for words, at what the signed-in customer pays */
        get: operations["getStoreMeSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of the signed-in customer, the newest first */
        get: operations["getStoreOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, with the token of its link or as its customer */
        get: operations["getStoreOrdersByOrderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the buyer can cancel the order, and what would go back */
        get: operations["getStoreOrdersByOrderIdCancellation"];
        put?: never;
        /** Cancel the whole order, as its buyer, as long as nothing of it is packed */
        post: operations["postStoreOrdersByOrderIdCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of my order */
        get: operations["getStoreOrdersByOrderIdDownloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoices and credit notes of an order, with the token of its link or as its customer */
        get: operations["getStoreOrdersByOrderIdInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/invoices/{documentId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them as PDF */
        get: operations["getStoreOrdersByOrderIdInvoicesByDocumentIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parcels of my order and where they are */
        get: operations["getStoreOrdersByOrderIdParcels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an order that is placed still needs, and how it can be paid at once */
        get: operations["getStoreOrdersByOrderIdPayment"];
        put?: never;
        /** Pay an order that is placed and waits for its money; a transfer is not awaited any more then */
        post: operations["postStoreOrdersByOrderIdPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/payment/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a try to pay a placed order stands */
        get: operations["getStoreOrdersByOrderIdPaymentByAttemptId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/orders/{orderId}/payment/{attemptId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the payment provider now, on return from the page of a bank to a placed order */
        post: operations["postStoreOrdersByOrderIdPaymentByAttemptIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/pages/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page as HTML in every language; an old address gives the page with its new one */
        get: operations["getStorePagesBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password; the answer is the same for unknown addresses */
        post: operations["postStorePasswordResets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the link from the mail */
        post: operations["postStorePasswordResetsCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/pay-links/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a link to pay: the cart with its token and what is filled in, or the order that came of it */
        post: operations["postStorePayLinksOpenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products of a category or a collection, or all: filtered, sorted and counted */
        get: operations["getStoreProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of one product; an old address gives the product with its new one */
        get: operations["getStoreProductsBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/products/{slug}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What else the product's category has */
        get: operations["getStoreProductsBySlugRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/saved-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards I have kept, the newest first: the id of one is a paymentToken */
        get: operations["getStoreSavedCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/saved-cards/{savedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a kept card away; its provider is asked to forget it */
        delete: operations["deleteStoreSavedCardsBySavedId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products for words, with slips of the keyboard put right */
        get: operations["getStoreSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices I am signed in on */
        get: operations["getStoreSessions"];
        put?: never;
        /** Sign in; the cart of this visitor becomes the customer's */
        post: operations["postStoreSessions"];
        /** Sign out on all devices */
        delete: operations["deleteStoreSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one device */
        delete: operations["deleteStoreSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["deleteStoreSessionsCurrent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop: its name, look, languages, markets, navigation and pages */
        get: operations["getStoreShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/store-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop owes me, and what happened to it */
        get: operations["getStoreStoreCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** While somebody is typing: searches, products and categories */
        get: operations["getStoreSuggestions"];
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
        Address: {
            name: string;
            line1: string;
            line2?: string;
            postalCode: string;
            city: string;
            region?: string;
            country: string;
            phone?: string & (unknown & unknown);
        };
        AftersaleRules: {
            buyersCancel: boolean;
            cardsFirst: boolean;
            secondPersonAbove: {
                [key: string]: number;
            };
            requestDays: number;
            version: number;
        };
        Agreement: {
            provider: string;
            agreedUntil: string | null;
            comparedAt: string | null;
            differences: number;
            readUntil: string | null;
            failure: string | null;
        };
        Agreements: {
            agreements: components["schemas"]["Agreement"][];
        };
        ApiKey: {
            id: string;
            name: string;
            prefix: string;
            madeBy: string;
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "mail.read" | "mail.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            usedAt: string | null;
            revokedAt: string | null;
        };
        ApiKeys: {
            keys: components["schemas"]["ApiKey"][];
            next: string | null;
        };
        AttributeDefinition: {
            code: string;
            titles: {
                [key: string]: string;
            };
            filterable: boolean;
            position: number;
            values: {
                code: string;
                titles: {
                    [key: string]: string;
                };
                position?: number;
            }[];
            version?: number;
        };
        AuditLog: {
            entries: {
                id: string;
                actor: string;
                via: string | null;
                route: string;
                objectKind: string;
                objectId: string | null;
                before: {
                    [key: string]: unknown;
                } | null;
                after: {
                    [key: string]: unknown;
                } | null;
                requestId: string;
                /** Format: date-time */
                at: string;
            }[];
            next: string | null;
        };
        BackgroundFailures: {
            jobs: {
                jobId: string;
                name: string;
                tries: number;
                reason: string | null;
                /** Format: date-time */
                since: string;
                isGivenUp: boolean;
                /** Format: date-time */
                nextTryAt: string;
            }[];
            deliveries: {
                eventId: string;
                event: string;
                subscriber: string;
                tries: number;
                reason: string | null;
                /** Format: date-time */
                since: string;
                isGivenUp: boolean;
                /** Format: date-time */
                nextTryAt: string;
            }[];
        };
        BooksAudit: {
            number: number;
            day: string;
            /** Format: date-time */
            at: string;
            milliseconds: number;
            books: number;
            counted: {
                orders: number;
                payments: number;
                refunds: number;
                cardEntries: number;
                stockMovements: number;
            };
            found: {
                name: string;
                area: string;
                rows: number;
                examples: string[];
            }[];
            error: string | null;
        };
        BooksAuditPage: {
            audits: components["schemas"]["BooksAudit"][];
            next: number | null;
        };
        BooksHealth: {
            last: components["schemas"]["BooksAudit"] | null;
            clean: {
                days: number;
                since: string;
            } | null;
            isOverdue: boolean;
        };
        CancelOffer: {
            obstacle: ("not_allowed" | "canceled" | "packed" | "sent" | "downloaded") | null;
            back: components["schemas"]["Money"];
        };
        CancellationPreview: {
            worth: components["schemas"]["Money"];
            waived: components["schemas"]["Money"];
            back: components["schemas"]["Money"];
            isWhole: boolean;
            mayDropDelivery: boolean;
        };
        CardField: {
            /** @constant */
            kind: "stripe";
            publishableKey: string;
            scriptUrl: string;
            /** @enum {string} */
            captureMethod: "automatic" | "manual";
        };
        Cart: {
            cartId: string;
            /** @enum {string} */
            state: "open" | "closed";
            orderId: string | null;
            version: number;
            marketCode: string;
            isMarketOpen: boolean;
            currency: string;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            locale: string;
            destination: {
                country: string;
                region: string | null;
                postalCode: string | null;
            } | null;
            count: number;
            lines: components["schemas"]["CartLine"][];
            gifts: components["schemas"]["CartGift"][];
            codes: components["schemas"]["CartCode"][];
            promotions: components["schemas"]["CartDiscount"][];
            nearMiss: components["schemas"]["NearMiss"] | null;
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            itemsTotal: components["schemas"]["Money"];
            delivery: {
                methodId: string;
                code: string;
                /** @enum {string} */
                kind: "ship" | "pickup";
                title: string;
                price: components["schemas"]["Money"];
                zone: string;
                why: ({
                    /** @constant */
                    kind: "delivery_zone";
                    zone: string;
                    amount: {
                        minor: number;
                        currency: string;
                    };
                    weightGrams?: number;
                    upToGrams?: number;
                    fromMinor?: number;
                } | {
                    /** @constant */
                    kind: "delivery_free";
                    from: {
                        minor: number;
                        currency: string;
                    };
                    amount: {
                        minor: number;
                        currency: string;
                    };
                } | {
                    /** @constant */
                    kind: "delivery_surcharge";
                    /** @enum {string} */
                    reason: "place" | "bulky";
                    units: number;
                    amount: {
                        minor: number;
                        currency: string;
                    };
                })[];
                freeFrom: components["schemas"]["Money"] | null;
                promise: {
                    earliestOn: string;
                    latestOn: string;
                };
                isCheapest: boolean;
                isFastest: boolean;
            } | null;
            deliveryDiscounts: components["schemas"]["CartDiscount"][];
            taxTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxRow"][];
            /** @enum {string} */
            taxTreatment: "taxed" | "exempt" | "reverse_charge";
            taxCountry: string;
            cashRounding: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            giftCards: components["schemas"]["CartGiftCard"][];
            due: components["schemas"]["Money"];
            trace?: components["schemas"]["CartTrace"];
        };
        CartAsItWas: {
            cartId: string;
            version: number;
            marketCode: string;
            codes: components["schemas"]["CartCode"][];
            priced: {
                currency: string;
                lines: components["schemas"]["PricedLine"][];
                delivery: {
                    before: components["schemas"]["Money"];
                    discounts: {
                        promotionId: string;
                        name: string;
                        amount: components["schemas"]["Money"];
                    }[];
                    discount: components["schemas"]["Money"];
                    price: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    taxRatePpm: number;
                    why: components["schemas"]["WhyPrice"][];
                } | null;
                itemsTotal: components["schemas"]["Money"];
                discountTotal: components["schemas"]["Money"];
                taxTotal: components["schemas"]["Money"];
                taxes: components["schemas"]["TaxRow"][];
                cashRounding: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                promotions: ({
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: true;
                    gave: {
                        minor: number;
                        currency: string;
                    };
                } | {
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: false;
                    reason: components["schemas"]["WhyNoPromotion"];
                })[];
                titles: {
                    id: string;
                    title: string;
                    variantTitle: string | null;
                    quantity: number;
                }[];
            };
            /** Format: date-time */
            pricedAt: string;
            timeZone: string;
            shown: components["schemas"]["Money"];
            matches: boolean;
        };
        CartCode: {
            code: string;
            /** @enum {string} */
            state: "applied" | "waiting" | "refused";
            promotionId: string | null;
            title: string | null;
            reason: string | null;
            reasonKind: string | null;
        };
        CartDiscount: {
            promotionId: string;
            title: string;
            amount: components["schemas"]["Money"];
        };
        CartGift: {
            promotionId: string;
            reason: string;
            variantId: string;
            slug: string | null;
            title: string;
            variantTitle: string | null;
            pictureUrl: string | null;
            quantity: number;
            worth: components["schemas"]["Money"];
        };
        CartGiftCard: {
            cardId: string;
            lastFour: string | null;
            balance: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
        };
        CartLine: {
            lineId: string;
            variantId: string;
            productId: string | null;
            slug: string | null;
            sku: string | null;
            title: string;
            variantTitle: string | null;
            pictureUrl: string | null;
            reach: ("parcel" | "file" | "appointment" | "counter") | null;
            configuration: {
                [key: string]: string;
            } | null;
            quantity: number;
            unitPrice: components["schemas"]["Money"] | null;
            perUnit: components["schemas"]["UnitPrice"] | null;
            total: components["schemas"]["Money"] | null;
            discounts: components["schemas"]["CartDiscount"][];
            notes: ({
                /** @constant */
                kind: "unavailable";
            } | {
                /** @constant */
                kind: "too_few";
                available: number;
            } | {
                /** @constant */
                kind: "too_many";
                quantityMax: number;
            } | {
                /** @constant */
                kind: "price_changed";
                was: components["schemas"]["Money"];
                now: components["schemas"]["Money"];
            })[];
        };
        CartPricing: {
            cartId: string;
            /** @enum {string} */
            state: "open" | "closed";
            customerId: string | null;
            marketCode: string;
            codes: components["schemas"]["CartCode"][];
            priced: {
                currency: string;
                lines: components["schemas"]["PricedLine"][];
                delivery: {
                    before: components["schemas"]["Money"];
                    discounts: {
                        promotionId: string;
                        name: string;
                        amount: components["schemas"]["Money"];
                    }[];
                    discount: components["schemas"]["Money"];
                    price: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    taxRatePpm: number;
                    why: components["schemas"]["WhyPrice"][];
                } | null;
                itemsTotal: components["schemas"]["Money"];
                discountTotal: components["schemas"]["Money"];
                taxTotal: components["schemas"]["Money"];
                taxes: components["schemas"]["TaxRow"][];
                cashRounding: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                promotions: ({
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: true;
                    gave: {
                        minor: number;
                        currency: string;
                    };
                } | {
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: false;
                    reason: components["schemas"]["WhyNoPromotion"];
                })[];
                titles: {
                    id: string;
                    title: string;
                    variantTitle: string | null;
                    quantity: number;
                }[];
            };
            /** Format: date-time */
            pricedAt: string;
            timeZone: string;
        };
        CartTrace: {
            promotions: {
                promotionId: string;
                title: string;
                applied: boolean;
                amount: components["schemas"]["Money"] | null;
                reason: string | null;
                reasonKind: string | null;
            }[];
            lines: {
                lineId: string;
                why: components["schemas"]["WhyPrice"][];
                sentences: string[];
            }[];
            delivery: {
                why: components["schemas"]["WhyPrice"][];
                sentences: string[];
            } | null;
        };
        CartVersions: {
            versions: {
                version: number;
                total: components["schemas"]["Money"];
                /** Format: date-time */
                keptAt: string;
            }[];
        };
        CatalogLink: {
            slug: string;
            title: string;
        };
        CatalogWord: {
            code: string;
            title: string;
        };
        CatalogWordList: {
            code: string;
            title: string;
            values: components["schemas"]["CatalogWord"][];
        };
        Category: {
            id: string;
            slug: string;
            title: string;
            description: string;
            picture: components["schemas"]["Picture"] | null;
            children: components["schemas"]["Category"][];
        };
        CategoryLink: {
            slug: string;
            title: string;
            picture: components["schemas"]["Picture"] | null;
        };
        CategoryTree: {
            categories: components["schemas"]["Category"][];
        };
        ChangedGiftCard: {
            card: components["schemas"]["GiftCard"];
            entries: components["schemas"]["GiftCardEntry"][];
            request: components["schemas"]["RefundRequest"] | null;
        };
        ChangedStoreCredit: {
            credits: components["schemas"]["StoreCredit"][];
            request: components["schemas"]["RefundRequest"] | null;
        };
        CheckYourMail: {
            /** @constant */
            state: "check_your_mail";
        };
        CheckoutAttempt: {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "placed";
            orderId: string;
            number: string;
            orderToken: string;
        } | {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "declined";
            reason: string;
            detail: string;
            mayRetry: boolean;
        } | {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "actionNeeded";
            url: string;
        } | {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "pending";
        } | {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "refused";
            reason: string;
            detail: string;
        } | {
            attemptId: string;
            total: components["schemas"]["Money"];
            /** @constant */
            state: "expired";
            reason: string;
            detail: string;
        };
        CheckoutGiftCard: {
            cardId: string;
            lastFour: string | null;
            balance: components["schemas"]["Money"];
        };
        CheckoutOptions: {
            currency: string;
            needsDelivery: boolean;
            subtotal: components["schemas"]["Money"];
            discounts: {
                promotionId: string;
                title: string;
                amount: components["schemas"]["Money"];
            }[];
            itemsTotal: components["schemas"]["Money"];
            goodsTotal: components["schemas"]["Money"];
            taxTotal: components["schemas"]["Money"];
            taxes: {
                ratePpm: number;
                net: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
            /** @enum {string} */
            taxTreatment: "taxed" | "exempt" | "reverse_charge";
            total: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            cash: {
                rounding: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                due: components["schemas"]["Money"];
            } | null;
            taxCountry: string;
            giftCards: components["schemas"]["CheckoutGiftCard"][];
            credit: components["schemas"]["Money"] | null;
            vatNumber: string | null;
            deliveryOptions: components["schemas"]["DeliveryOption"][];
            obstacles: components["schemas"]["DeliveryObstacle"][];
            paymentMethods: components["schemas"]["PaymentMethod"][];
        };
        CodeBatchOpened: {
            taskId: string;
            batchId: string;
        };
        CodeBatches: {
            batches: {
                batchId: string;
                prefix: string;
                codesCount: number;
                taskId: string;
                /** Format: date-time */
                createdAt: string;
                actor: string;
            }[];
            next: string | null;
        };
        CollectionCondition: {
            /** @constant */
            kind: "category";
            categoryId: string;
        } | {
            /** @constant */
            kind: "attribute";
            codes: string[];
        } | {
            /** @constant */
            kind: "price_below";
            amounts: {
                [key: string]: number;
            };
        } | {
            /** @constant */
            kind: "price_above";
            amounts: {
                [key: string]: number;
            };
        } | {
            /** @constant */
            kind: "title";
            words: string;
        } | {
            /** @constant */
            kind: "age";
            days: number;
        } | {
            /** @constant */
            kind: "band";
            bands: ("in_stock" | "few_left" | "none")[];
        } | {
            /** @constant */
            kind: "on_sale";
        };
        CollectionLink: {
            id: string;
            slug: string;
            title: string;
            description: string;
            picture: components["schemas"]["Picture"] | null;
        };
        CollectionList: {
            collections: components["schemas"]["CollectionLink"][];
        };
        ComparedTaxRate: {
            line: number;
            /** @enum {string} */
            outcome: "new" | "changed" | "unchanged" | "refused";
            rate?: {
                country: string;
                region: string | null;
                /** @enum {string} */
                category: "standard" | "reduced" | "super_reduced" | "zero";
                ratePpm: number;
                /** Format: date-time */
                validFrom: string;
                validUntil?: string | null;
                authority?: string | null;
                source?: string | null;
                checkedOn?: string | null;
            };
            beforePpm?: number | null;
            problem?: {
                /** @enum {string} */
                field: "country" | "region" | "category" | "percent" | "valid_from" | "valid_until" | "authority" | "source" | "checked_on";
                /** @enum {string} */
                problem: "missing" | "country" | "region" | "category" | "percent" | "percent_negative" | "percent_too_high" | "day" | "ends_early" | "zero_taxed" | "too_long" | "overlap" | "twice" | "over";
            };
            written?: string;
        };
        ComparedTaxRates: {
            rows: components["schemas"]["ComparedTaxRate"][];
        };
        Conversion: {
            fromCurrency: string;
            toCurrency: string;
            fromMarket: string;
            rate: string;
            rateOn: string;
            stepMinor: number;
            endingMinor: number;
            /** @enum {string} */
            direction: "nearest" | "up" | "down";
            isOn: boolean;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            prices: number;
        };
        ConversionExamples: {
            examples: {
                sku: string;
                titles: {
                    [key: string]: string;
                };
                from: components["schemas"]["Money"];
                price: components["schemas"]["Money"];
            }[];
        };
        Conversions: {
            conversions: components["schemas"]["Conversion"][];
        };
        ConvertedFrom: {
            from: components["schemas"]["Money"];
            rate: string;
            on: string;
        };
        ConvertedPrice: {
            from: {
                minor: number;
                currency: string;
            };
            rate: string;
            on: string;
        };
        CreatedCart: {
            cart: components["schemas"]["Cart"];
            token: string;
        };
        Customer: {
            id: string;
            email: string;
            name: string;
            phone: string | null;
            locale: string;
            vatNumber: string | null;
            confirmedAt: string | null;
            marketingConsent: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        CustomerConfirmed: {
            customer: components["schemas"]["Customer"];
            session: {
                token: string;
                /** Format: date-time */
                expiresAt: string;
            } | null;
        };
        CustomerGroup: {
            groupId: string;
            name: string;
        };
        CustomerGroupDeleted: {
            groupId: string;
        };
        CustomerGroups: {
            groups: {
                groupId: string;
                name: string;
                customers: number;
            }[];
        };
        CustomerResetSent: {
            /** @constant */
            state: "sent";
        };
        CustomerSessions: {
            sessions: {
                id: string;
                userAgent: string;
                current: boolean;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                seenAt: string;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        CustomerSignedIn: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
            customer: components["schemas"]["Customer"];
        };
        CustomerSignedOut: {
            sessions: number;
        };
        CustomerTaxes: {
            vatNumber: string | null;
            exemption: components["schemas"]["TaxExemption"] | null;
            earlier: components["schemas"]["TaxExemption"][];
        };
        DeclinedPayment: {
            intentId: string;
            attemptId: string;
            method: string;
            amount: components["schemas"]["Money"];
            reason: string | null;
            /** Format: date-time */
            declinedAt: string;
        };
        DeclinedPayments: {
            declined: components["schemas"]["DeclinedPayment"][];
            next: string | null;
        };
        DeliveryMethod: {
            methodId: string;
            code: string;
            marketCode: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            titles: {
                [key: string]: string;
            };
            reaches: ("parcel" | "file" | "appointment" | "counter")[];
            currency: string;
            zones: components["schemas"]["DeliveryZone"][];
            weightGramsMax: number | null;
            daysMin: number;
            daysMax: number;
            cutOff: string;
            timeZone: string;
            weekdays: number[];
            position: number;
            active: boolean;
            version: number;
        };
        DeliveryMethods: {
            methods: components["schemas"]["DeliveryMethod"][];
        };
        DeliveryObstacle: {
            methodId: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            title: string;
            /** @enum {string} */
            reason: "off" | "reach" | "currency" | "country" | "postal_code" | "postal_code_needed" | "too_heavy";
            weightGramsMax: number | null;
        };
        DeliveryOption: {
            methodId: string;
            code: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            title: string;
            price: components["schemas"]["Money"];
            zone: string;
            why: ({
                /** @constant */
                kind: "delivery_zone";
                zone: string;
                amount: {
                    minor: number;
                    currency: string;
                };
                weightGrams?: number;
                upToGrams?: number;
                fromMinor?: number;
            } | {
                /** @constant */
                kind: "delivery_free";
                from: {
                    minor: number;
                    currency: string;
                };
                amount: {
                    minor: number;
                    currency: string;
                };
            } | {
                /** @constant */
                kind: "delivery_surcharge";
                /** @enum {string} */
                reason: "place" | "bulky";
                units: number;
                amount: {
                    minor: number;
                    currency: string;
                };
            })[];
            freeFrom: components["schemas"]["Money"] | null;
            promise: {
                earliestOn: string;
                latestOn: string;
            };
            isCheapest: boolean;
            isFastest: boolean;
            discount: components["schemas"]["Money"];
            discounts: {
                promotionId: string;
                title: string;
                amount: components["schemas"]["Money"];
            }[];
            taxTotal: components["schemas"]["Money"];
            taxes: {
                ratePpm: number;
                net: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
            /** @enum {string} */
            taxTreatment: "taxed" | "exempt" | "reverse_charge";
            total: components["schemas"]["Money"];
            due: components["schemas"]["Money"];
            cash: {
                rounding: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                due: components["schemas"]["Money"];
            } | null;
            taxCountry: string;
            /** @enum {string} */
            taxSource: "shop" | "service" | "shop_after_failure" | "not_known";
        };
        DeliveryQuote: {
            methodId: string;
            title: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            active: boolean;
            code: string;
            price: components["schemas"]["Money"];
            zone: string;
            why: ({
                /** @constant */
                kind: "delivery_zone";
                zone: string;
                amount: {
                    minor: number;
                    currency: string;
                };
                weightGrams?: number;
                upToGrams?: number;
                fromMinor?: number;
            } | {
                /** @constant */
                kind: "delivery_free";
                from: {
                    minor: number;
                    currency: string;
                };
                amount: {
                    minor: number;
                    currency: string;
                };
            } | {
                /** @constant */
                kind: "delivery_surcharge";
                /** @enum {string} */
                reason: "place" | "bulky";
                units: number;
                amount: {
                    minor: number;
                    currency: string;
                };
            })[];
            freeFrom: components["schemas"]["Money"] | null;
            promise: {
                earliestOn: string;
                latestOn: string;
            };
            isCheapest: boolean;
            isFastest: boolean;
        };
        DeliveryQuotes: {
            currency: string;
            weightGrams: number;
            options: components["schemas"]["DeliveryQuote"][];
            obstacles: components["schemas"]["DeliveryRefused"][];
        };
        DeliveryRefused: {
            methodId: string;
            title: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            active: boolean;
            /** @enum {string} */
            reason: "off" | "reach" | "currency" | "country" | "postal_code" | "postal_code_needed" | "too_heavy";
            weightGramsMax: number | null;
        };
        DeliveryZone: {
            name: string;
            countries: string[];
            regions: string[];
            postalCodes: string[];
            price: {
                /** @constant */
                kind: "flat";
                priceMinor: number;
            } | {
                /** @constant */
                kind: "weight";
                steps: {
                    upToGrams: number;
                    priceMinor: number;
                }[];
                further: {
                    everyGrams: number;
                    priceMinor: number;
                } | null;
            } | {
                /** @constant */
                kind: "subtotal";
                steps: {
                    fromMinor: number;
                    priceMinor: number;
                }[];
            } | {
                /** @constant */
                kind: "table";
                fromMinor: number[];
                rows: {
                    upToGrams: number;
                    pricesMinor: number[];
                }[];
            };
            freeFromMinor: number | null;
            surcharges: ({
                /** @constant */
                kind: "place";
                priceMinor: number;
            } | {
                /** @constant */
                kind: "bulky";
                fromGrams: number;
                priceMinor: number;
            })[];
        };
        DeskRules: {
            totpRequired: boolean;
            refundConfirmAboveMinor: number;
            version: number;
        };
        Download: {
            downloadId: string;
            title: string;
            url: string | null;
            downloadsLeft: number;
            /** Format: date-time */
            expiresAt: string;
        };
        Downloads: {
            downloads: components["schemas"]["Download"][];
        };
        Effect: {
            /** Format: date-time */
            since: string;
            isOrdersCut: boolean;
            isCartsCut: boolean;
            currencies: components["schemas"]["EffectInCurrency"][];
            examples: {
                rises: components["schemas"]["OrderChange"][];
                falls: components["schemas"]["OrderChange"][];
                stranded: components["schemas"]["OrderChange"][];
            } | null;
        };
        EffectInCurrency: {
            currency: string;
            orders: {
                looked: number;
                touched: number;
                noDelivery: number;
                before: {
                    total: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    delivery: components["schemas"]["Money"];
                };
                after: {
                    total: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    delivery: components["schemas"]["Money"];
                };
                margins: {
                    lines: number;
                    unknown: number;
                    belowBefore: number;
                    below: number;
                } | null;
                charged: {
                    total: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    delivery: components["schemas"]["Money"];
                };
                soldOtherwise: number;
                short: number;
                anotherWay: number;
            };
            carts: {
                looked: number;
                touched: number;
                noDelivery: number;
                before: {
                    total: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    delivery: components["schemas"]["Money"];
                };
                after: {
                    total: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    delivery: components["schemas"]["Money"];
                };
                margins: {
                    lines: number;
                    unknown: number;
                    belowBefore: number;
                    below: number;
                } | null;
            };
        };
        Erasure: {
            things: {
                /** @enum {string} */
                kind: "suppression" | "mail" | "cart" | "attempt" | "pay_link" | "note" | "import_row" | "order" | "account";
                count: number;
            }[];
            openOrders: {
                orderId: string;
                number: string;
            }[];
            isPaying: boolean;
            credits: components["schemas"]["Money"][];
            lettersWaiting: number;
        };
        Facet: {
            code: string;
            title: string;
            values: components["schemas"]["FacetValue"][];
        };
        FacetValue: {
            code: string;
            title: string;
            count: number;
            isSelected: boolean;
        };
        Findings: {
            orders: {
                orderId: string;
                number: string;
                email: string | null;
                buyerName: string | null;
                /** @enum {string} */
                sale: "open" | "completed" | "canceled";
                /** Format: date-time */
                placedAt: string;
            }[];
            customers: {
                customerId: string;
                /** @enum {string} */
                kind: "account" | "guest";
                name: string | null;
                email: string;
            }[];
            products: {
                productId: string;
                titles: {
                    [key: string]: string;
                };
                /** @enum {string} */
                state: "draft" | "active" | "archived";
                sku: string | null;
            }[];
            stock: {
                variantId: string;
                sku: string;
                titles: {
                    [key: string]: string;
                };
            }[];
        };
        GiftCard: {
            cardId: string;
            /** @enum {string} */
            kind: "gift_card" | "store_credit";
            lastFour: string | null;
            customerId: string | null;
            /** @enum {string} */
            state: "active" | "blocked" | "expired";
            balance: components["schemas"]["Money"];
            reserved: components["schemas"]["Money"];
            issued: components["schemas"]["Money"];
            expiresAt: string | null;
            orderId: string | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
        };
        GiftCardBalance: {
            lastFour: string;
            balance: components["schemas"]["Money"];
            expiresAt: string | null;
        };
        GiftCardEntry: {
            entryId: string;
            /** @enum {string} */
            kind: "issue" | "redeem" | "return" | "adjust" | "expire";
            amount: components["schemas"]["Money"];
            orderId: string | null;
            reason: string | null;
            /** Format: date-time */
            at: string;
            actor: string;
        };
        GiftCardLetter: {
            cardId: string;
            orderId: string;
            recipientName: string | null;
            recipientEmail: string | null;
            message: string | null;
            locale: string;
            /** Format: date-time */
            sendAt: string;
            sentAt: string | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "canceled";
        };
        GiftCardLetterReply: {
            letter: components["schemas"]["GiftCardLetter"] | null;
        };
        GiftCardWithEntries: {
            card: components["schemas"]["GiftCard"];
            entries: components["schemas"]["GiftCardEntry"][];
        };
        GiftCards: {
            cards: components["schemas"]["GiftCard"][];
            next: string | null;
        };
        GivenRefund: {
            payments: components["schemas"]["OrderPayment"][];
            refunds: components["schemas"]["Refund"][];
            tenders: components["schemas"]["OrderTender"][];
            wentBack: components["schemas"]["WentBack"][];
            disputes: components["schemas"]["OrderDispute"][];
            lacking: components["schemas"]["Money"] | null;
            request: components["schemas"]["RefundRequest"] | null;
        };
        GroupMembers: {
            group: components["schemas"]["CustomerGroup"];
            customers: {
                customerId: string;
                name: string;
                email: string;
                /** Format: date-time */
                addedAt: string;
            }[];
            next: string | null;
        };
        GroupsOfCustomer: {
            groups: components["schemas"]["CustomerGroup"][];
        };
        Health: {
            doctor: {
                /** Format: date-time */
                at: string;
                findings: {
                    /** @enum {string} */
                    level: "ok" | "warn" | "refuse";
                    code: string;
                    values: {
                        [key: string]: string | number;
                    };
                    what: string;
                    todo?: string;
                }[];
                node: string;
                freeBytes: number;
                mailGoesOut: boolean;
            } | null;
            database: {
                version: string;
                bytes: number;
            };
            backupAt: string | null;
            jobs: {
                waiting: number;
                failing: number;
                dead: number;
            };
            events: {
                waiting: number;
                dead: number;
                oldestSeconds: number;
            };
            mails: {
                waiting: number;
                dead: number;
            };
            speeds: {
                /** @enum {string} */
                area: "pages" | "search" | "cart" | "checkout" | "desk" | "desk_writes" | "other";
                count: number;
                p99Ms: number | null;
            }[];
        };
        Import: {
            id: string;
            /** @enum {string} */
            kind: "products" | "stock" | "prices" | "price_lists" | "customers";
            /** @enum {string} */
            layout: "shopify" | "shopify_customers" | "products" | "stock" | "prices" | "price_lists" | "customers";
            fileName: string;
            /** @enum {string} */
            encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
            /** @enum {string} */
            delimiter: "," | ";" | "\t";
            ignoredColumns: string[];
            /** @enum {string} */
            state: "reading" | "ready" | "confirmed" | "failed" | "discarded";
            readPermille: number;
            newRows: number;
            changedRows: number;
            unchangedRows: number;
            refusedRows: number;
            warnedRows: number;
            problemCode: string | null;
            problem: string | null;
            problemValues: {
                [key: string]: unknown;
            } | null;
            newCategoryCount: number;
            newCategories: string[][];
            makesCategories: boolean;
            taskId: string | null;
            openedBy: string;
            openedByName: string | null;
            /** Format: date-time */
            openedAt: string;
        };
        ImportChange: {
            field: string;
            sku: string | null;
            from: string | null;
            to: string | null;
        };
        ImportList: {
            imports: components["schemas"]["Import"][];
            next: string | null;
        };
        ImportNoteList: {
            notes: {
                /** @enum {string} */
                code: "address_kept" | "address_left_out" | "category_left_out" | "compare_at_left_out" | "consent_stays_no" | "file_missing" | "name_made" | "not_counted" | "picture_left_out" | "pictures_in_text" | "quantity_raised" | "sku_elsewhere" | "sku_made_other" | "sku_made" | "too_many_pictures";
                rows: number;
            }[];
        };
        ImportRow: {
            number: number;
            line: number;
            label: string;
            /** @enum {string} */
            outcome: "new" | "changed" | "unchanged" | "refused";
            changes: components["schemas"]["ImportChange"][];
            problems: components["schemas"]["ImportRowProblem"][];
            warnings: components["schemas"]["ImportRowProblem"][];
        };
        ImportRowList: {
            rows: components["schemas"]["ImportRow"][];
            next: number | null;
        };
        ImportRowProblem: {
            line: number;
            column: string | null;
            code: string;
            values: {
                [key: string]: string;
            };
            reason: string;
        };
        Invoice: {
            documentId: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            orderId: string;
            orderNumber: string;
            because: ("refund" | "canceled") | null;
            issuedOn: string;
            /** Format: date-time */
            issuedAt: string;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            invoiceId: string | null;
            issuedBy: string;
            digest: string;
            content: components["schemas"]["InvoiceContent"];
        };
        InvoiceContent: {
            /** @constant */
            form: 1;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedOn: string;
            because: ("refund" | "canceled") | null;
            locale: string;
            currency: string;
            /** @enum {string} */
            paper: "a4" | "letter";
            order: {
                number: string;
                placedOn: string;
            };
            corrects: {
                number: string;
                issuedOn: string;
            } | null;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            seller: {
                name: string;
                logoFile: string | null;
                addressLines: string[];
                email: string;
                phone: string | null;
                vatNumber: string | null;
                taxNumber: string | null;
                registerEntry: string | null;
                bankLines: string[];
                footer: string;
            };
            buyer: {
                name: string;
                address: {
                    line1: string;
                    line2: string | null;
                    postalCode: string;
                    city: string;
                    region: string | null;
                    country: string;
                } | null;
                vatNumber: string | null;
            };
            delivered: {
                from: string;
                until: string;
            } | null;
            lines: components["schemas"]["InvoiceLine"][];
            discounts: {
                title: string;
                code: string | null;
                amountMinor: number;
            }[];
            taxes: {
                ratePpm: number;
                netMinor: number;
                taxMinor: number;
            }[];
            /** @enum {string} */
            treatment: "taxed" | "exempt" | "reverse_charge";
            exemptBecause: string | null;
            netMinor: number;
            taxMinor: number;
            roundingMinor: number;
            totalMinor: number;
            payment: {
                method: string;
                paid: {
                    /** @enum {string} */
                    by: "method" | "gift_card" | "store_credit";
                    method?: string;
                    lastFour: string | null;
                    amountMinor: number;
                }[];
                dueMinor: number;
                facts: {
                    label: string;
                    value: string;
                }[];
            } | null;
        };
        InvoiceForStaff: {
            documentId: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            orderId: string;
            orderNumber: string;
            because: ("refund" | "canceled") | null;
            issuedOn: string;
            /** Format: date-time */
            issuedAt: string;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            invoiceId: string | null;
            issuedBy: string;
            digest: string;
            content: components["schemas"]["InvoiceContent"];
            undrawable: string[];
        };
        InvoiceLetters: {
            letters: string[];
        };
        InvoiceLine: {
            /** @enum {string} */
            kind: "goods" | "delivery" | "rest";
            title: string;
            detail: string | null;
            quantity: number | null;
            unitMinor: number | null;
            discountMinor: number;
            ratesPpm: number[];
            totalMinor: number;
        };
        InvoiceNumbering: {
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            prefix: string;
            digits: number;
            nextNumber: number;
            next: string;
            isUsed: boolean;
        };
        InvoicePage: {
            documents: components["schemas"]["InvoiceSummary"][];
            next: string | null;
        };
        InvoiceSettings: {
            /** @enum {string} */
            issueWhen: "by_hand" | "paid" | "dispatched";
            mailsBuyer: boolean;
            /** @enum {string} */
            paper: "by_market" | "a4" | "letter";
            vatNumber: string | null;
            taxNumber: string | null;
            registerEntry: string | null;
            bankLines: string[];
            footers: {
                [key: string]: string;
            };
            version: number;
            numbering: components["schemas"]["InvoiceNumbering"][];
            seller: {
                name: string;
                addressLines: string[];
            };
            missing: ("legal_name" | "address")[];
        };
        InvoiceSummary: {
            documentId: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            orderId: string;
            orderNumber: string;
            because: ("refund" | "canceled") | null;
            issuedOn: string;
            /** Format: date-time */
            issuedAt: string;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            buyerName: string;
        };
        Invoices: {
            documents: components["schemas"]["Invoice"][];
        };
        InvoicesOfOrder: {
            documents: components["schemas"]["Invoice"][];
            obstacle: string | null;
            uncredited: components["schemas"]["Money"];
        };
        IssuedGiftCard: {
            card: components["schemas"]["GiftCard"];
            entries: components["schemas"]["GiftCardEntry"][];
            cardId: string;
            code: string;
            request: components["schemas"]["RefundRequest"] | null;
        };
        Ledger: {
            entries: components["schemas"]["LedgerEntry"][];
            next: string | null;
        };
        LedgerBalance: {
            account: string;
            currency: string;
            debit: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
        };
        LedgerBalances: {
            balances: components["schemas"]["LedgerBalance"][];
            closedUntil: string | null;
            closedDay: string | null;
        };
        LedgerEntry: {
            entryId: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "capture" | "refund" | "card_issue" | "card_redeem" | "card_return" | "card_adjust" | "card_expire" | "fee" | "payout" | "dispute" | "adjustment" | "refund_returned" | "receipt_taken_back";
            debit: string;
            credit: string;
            amount: components["schemas"]["Money"];
            orderId: string | null;
            paymentId: string | null;
            cardId: string | null;
            providerAt: string | null;
        };
        ListCandidate: {
            variantId: string;
            sku: string;
            productId: string;
            titles: {
                [key: string]: string;
            };
            base: components["schemas"]["Money"];
        };
        ListCandidates: {
            variants: components["schemas"]["ListCandidate"][];
        };
        ListPricesChanged: {
            count: number;
        };
        ListPricesSet: {
            count: number;
        };
        ListedCategory: {
            id: string;
            slug: string;
            title: string;
            description: string;
            picture: components["schemas"]["Picture"] | null;
            breadcrumbs: components["schemas"]["CatalogLink"][];
            children: components["schemas"]["CategoryLink"][];
        };
        ListedCollection: {
            id: string;
            slug: string;
            title: string;
            description: string;
            picture: components["schemas"]["Picture"] | null;
            pageTitle: string;
            pageDescription: string;
            /** @enum {string} */
            sort: "picked" | "popular" | "newest" | "price_up" | "price_down";
            /** @enum {string} */
            picks: "by_hand" | "by_rule";
        };
        ListedPayLink: {
            linkId: string;
            /** @enum {string} */
            state: "draft" | "open" | "opened" | "ordered" | "revoked" | "expired";
            email: string | null;
            buyerName: string | null;
            total: components["schemas"]["Money"] | null;
            madeBy: string | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            orderId: string | null;
            orderNumber: string | null;
            money: string | null;
        };
        ListedVariantPrice: {
            variantId: string;
            sku: string;
            productId: string;
            titles: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            tiers: {
                quantityMin: number;
                price: components["schemas"]["Money"];
            }[];
            base: components["schemas"]["Money"] | null;
        };
        Look: {
            colorPrimary: string;
            colorOnPrimary: string;
            colorAccent: string;
            colorBackground: string;
            colorSurface: string;
            colorText: string;
            colorMuted: string;
            fontHeading: string;
            fontBody: string;
            radiusPx: number;
        };
        MailCheck: {
            /** @enum {string} */
            state: "never" | "running" | "done";
            leaves: boolean;
            to: string | null;
            from: string | null;
            askedAt: string | null;
            doneAt: string | null;
            findings: components["schemas"]["MailFinding"][];
        };
        MailCopy: {
            id: string;
        };
        MailDetail: {
            id: string;
            to: string;
            template: string;
            locale: string;
            subject: string | null;
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "kept" | "suppressed" | "dead";
            tries: number;
            reason: string | null;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            resendOf: string | null;
            html: string | null;
            text: string | null;
            linksHidden: boolean;
            history: {
                number: number;
                /** @enum {string} */
                outcome: "sent" | "kept" | "suppressed" | "failed" | "refused";
                detail: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        MailExample: {
            to: string;
        };
        MailFinding: {
            /** @enum {string} */
            verdict: "good" | "bad" | "unknown";
            /** @enum {string} */
            code: "server.ready" | "server.none" | "server.refuses" | "test_mail.taken" | "test_mail.refused" | "test_mail.not_tried" | "spf.found" | "spf.missing" | "spf.several" | "spf.allows_all" | "spf.unseen" | "dkim.found" | "dkim.not_found" | "dkim.unseen" | "dmarc.found" | "dmarc.watching" | "dmarc.missing" | "dmarc.unseen";
            detail: string | null;
        };
        MailList: {
            mails: {
                id: string;
                to: string;
                template: string;
                locale: string;
                subject: string | null;
                /** @enum {string} */
                state: "waiting" | "sending" | "sent" | "kept" | "suppressed" | "dead";
                tries: number;
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
                doneAt: string | null;
            }[];
            next: string | null;
        };
        MailPreview: {
            subject: string;
            html: string;
            text: string;
        };
        MailTemplate: {
            /** @enum {string} */
            template: "order_placed" | "order_shipped" | "order_ready" | "order_canceled" | "units_canceled" | "order_refunded" | "payment_received" | "payment_part_received" | "payment_taken_back" | "payment_reminder" | "pay_again" | "invoice_issued" | "download_ready" | "gift_card" | "gift_card_sent" | "pay_link" | "confirm_email" | "account_exists" | "reset_password" | "password_changed" | "welcome" | "staff_invitation" | "staff_reset_password" | "staff_password_changed" | "staff_mail_check";
            isOptional: boolean;
            isOn: boolean;
            version: number;
            words: {
                [key: string]: components["schemas"]["WordsOfMail"];
            };
            originals: {
                [key: string]: {
                    subject: string;
                    opening: string;
                };
            };
            blanks: {
                name: string;
                example: string;
            }[];
        };
        MailTemplates: {
            languages: string[];
            letters: components["schemas"]["MailTemplate"][];
        };
        Market: {
            code: string;
            titles: {
                [key: string]: string;
            };
            currency: string;
            countries: string[];
            homeCountry: string;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            /** @enum {string} */
            rounding: "unit" | "line" | "rate_group" | "order";
            /** @enum {string} */
            roundingMode: "half_up" | "half_even" | "up" | "down";
            /** @enum {string} */
            deliveryTax: "leading" | "shares" | "standard" | "reduced" | "super_reduced" | "zero";
            cashStepMinor: number | null;
            reverseChargeFrom: ("AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR" | "HU" | "IE" | "IT" | "LT" | "LU" | "LV" | "MT" | "NL" | "PL" | "PT" | "RO" | "SE" | "SI" | "SK") | null;
            defaultLocale: string;
            isDefault: boolean;
        };
        MarketSettings: {
            code: string;
            titles: {
                [key: string]: string;
            };
            currency: string;
            countries: string[];
            homeCountry: string;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            /** @enum {string} */
            rounding: "unit" | "line" | "rate_group" | "order";
            /** @enum {string} */
            roundingMode: "half_up" | "half_even" | "up" | "down";
            /** @enum {string} */
            deliveryTax: "leading" | "shares" | "standard" | "reduced" | "super_reduced" | "zero";
            cashStepMinor: number | null;
            reverseChargeFrom: ("AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR" | "HU" | "IE" | "IT" | "LT" | "LU" | "LV" | "MT" | "NL" | "PL" | "PT" | "RO" | "SE" | "SI" | "SK") | null;
            defaultLocale: string;
            isDefault: boolean;
            isOpen: boolean;
            position: number;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        MarketSettingsList: {
            markets: components["schemas"]["MarketSettings"][];
        };
        MarketTaxes: {
            marketCode: string;
            homeCountry: string;
            countries: {
                country: string;
                rates: components["schemas"]["TaxRate"][];
                isMissing: boolean;
            }[];
        };
        Money: {
            minor: number;
            currency: string;
        };
        MyStoreCredit: {
            balance: components["schemas"]["Money"];
            entries: components["schemas"]["MyStoreCreditEntry"][];
        };
        MyStoreCreditEntry: {
            entryId: string;
            /** @enum {string} */
            kind: "issue" | "redeem" | "return" | "adjust" | "expire";
            amount: components["schemas"]["Money"];
            orderId: string | null;
            /** Format: date-time */
            at: string;
        };
        MyStoreCredits: {
            credits: components["schemas"]["MyStoreCredit"][];
        };
        NavigationLink: {
            /** @enum {string} */
            place: "header" | "footer";
            titles: {
                [key: string]: string;
            };
            href: string;
        };
        NearMiss: {
            promotionId: string;
            title: string;
            sentence: string;
            reachedPermille: number;
        };
        NewApiKey: {
            id: string;
            name: string;
            prefix: string;
            madeBy: string;
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "mail.read" | "mail.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            usedAt: string | null;
            revokedAt: string | null;
            secret: string;
        };
        NewDeliveryMethod: {
            methodId: string;
        };
        Oddities: {
            oddities: components["schemas"]["Oddity"][];
            next: string | null;
        };
        Oddity: {
            oddityId: string;
            /** @enum {string} */
            kind: "dispute" | "paid_twice" | "payment_without_order" | "money_for_canceled_order" | "refund_failed" | "refund_returned" | "capture_failed" | "authorization_ends" | "authorization_ended" | "amount_differs" | "message_refused" | "unknown_too_long" | "reconciliation_difference";
            /** @enum {string} */
            state: "open" | "resolved" | "dismissed";
            subject: string;
            provider: string | null;
            intentId: string | null;
            refundId: string | null;
            messageId: string | null;
            orderId: string | null;
            orderNumber: string | null;
            amount: components["schemas"]["Money"] | null;
            other: components["schemas"]["Money"] | null;
            reason: string | null;
            disputeState: ("needs_response" | "under_review" | "won" | "lost") | null;
            respondBy: string | null;
            page: string | null;
            /** Format: date-time */
            happenedAt: string;
            /** Format: date-time */
            foundAt: string;
            closedAt: string | null;
            acts: ("give_back" | "attach" | "give_credit" | "capture" | "ask_to_pay" | "look_up" | "compare" | "answer")[];
        };
        OddityCount: {
            open: number;
            countMax: number;
        };
        OddityDeed: {
            /** @enum {string} */
            what: "found" | "gave_back" | "gave_credit" | "attached" | "asked" | "asked_second" | "asked_payer" | "answered" | "resolved" | "dismissed";
            actor: string;
            why: string | null;
            /** Format: date-time */
            at: string;
        };
        OddityWithHistory: {
            oddity: components["schemas"]["Oddity"];
            requestId: string | null;
            history: components["schemas"]["OddityDeed"][];
        };
        OfferedInvoice: {
            documentId: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedOn: string;
            total: components["schemas"]["Money"];
        };
        OfferedInvoices: {
            documents: components["schemas"]["OfferedInvoice"][];
        };
        Onboarding: {
            steps: components["schemas"]["OnboardingStep"][];
        };
        OnboardingStep: {
            /** @enum {string} */
            step: "facts" | "look" | "tax" | "delivery" | "product" | "policies" | "mail_check" | "payment_test" | "first_order" | "demo";
            isDone: boolean;
            missing: ("legal_name" | "email" | "address" | "imprint" | "privacy" | "terms" | "returns" | "demo")[];
        };
        OpenCarts: {
            carts: {
                cartId: string;
                marketCode: string;
                count: number;
                /** Format: date-time */
                updatedAt: string;
            }[];
        };
        OpenedPayLink: {
            /** @constant */
            state: "open";
            cart: {
                cartId: string;
                token: string;
            };
            locale: string;
            email: string | null;
            buyerName: string | null;
            address: components["schemas"]["Address"] | null;
            deliveryMethodId: string | null;
            note: string | null;
        } | {
            /** @constant */
            state: "ordered";
            orderId: string;
            orderToken: string;
        };
        OpenedTask: {
            taskId: string;
        };
        Order: {
            orderId: string;
            number: string;
            email: string;
            buyerName: string | null;
            locale: string;
            marketCode: string;
            currency: string;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            /** @enum {string} */
            sale: "open" | "completed" | "canceled";
            /** @enum {string} */
            money: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
            /** @enum {string} */
            goods: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
            /** @enum {string} */
            returns: "none" | "partly_returned" | "returned";
            address: components["schemas"]["SoldAddress"] | null;
            delivery: components["schemas"]["SoldDelivery"] | null;
            paymentMethod: string;
            paymentFacts: {
                label: {
                    [key: string]: string;
                };
                value: string;
            }[];
            itemsTotal: components["schemas"]["Money"];
            deliveryTotal: components["schemas"]["Money"];
            deliveryRefunded: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            discounts: {
                promotionId: string;
                title: string;
                code: string | null;
                amount: components["schemas"]["Money"];
            }[];
            shown: {
                subtotal: components["schemas"]["Money"];
                discounts: {
                    title: string;
                    code: string | null;
                    amount: components["schemas"]["Money"];
                }[];
                delivery: components["schemas"]["Money"];
            };
            cashRounding: components["schemas"]["Money"];
            taxTotal: components["schemas"]["Money"];
            taxes: {
                ratePpm: number;
                net: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
            taxPlace: {
                country: string;
                region: string | null;
            };
            /** @enum {string} */
            taxTreatment: "taxed" | "exempt" | "reverse_charge";
            vatNumber: string | null;
            total: components["schemas"]["Money"];
            canceledTotal: components["schemas"]["Money"];
            tenders: components["schemas"]["Tender"][];
            paid: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** Format: date-time */
            placedAt: string;
            payUntil: string | null;
            canceledAt: string | null;
            version: number;
            lines: components["schemas"]["OrderLine"][];
            timeline: {
                kind: string;
                details: {
                    [key: string]: unknown;
                };
                /** Format: date-time */
                at: string;
            }[];
        };
        OrderChange: {
            orderId: string;
            number: string;
            before: components["schemas"]["Money"];
            after: components["schemas"]["Money"];
        };
        OrderCount: {
            count: number;
            countMax: number;
        };
        OrderCounts: {
            countMax: number;
            ship: number;
            pay: number;
        };
        OrderDispute: {
            intentId: string;
            provider: string;
            reference: string;
            /** @enum {string} */
            state: "needs_response" | "under_review" | "won" | "lost";
            amount: components["schemas"]["Money"];
            reason: string;
            respondBy: string | null;
            /** Format: date-time */
            openedAt: string;
        };
        OrderForStaff: {
            orderId: string;
            number: string;
            email: string | null;
            buyerName: string | null;
            locale: string;
            marketCode: string;
            currency: string;
            /** @enum {string} */
            taxDisplay: "gross" | "net";
            /** @enum {string} */
            sale: "open" | "completed" | "canceled";
            /** @enum {string} */
            money: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
            /** @enum {string} */
            goods: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
            /** @enum {string} */
            returns: "none" | "partly_returned" | "returned";
            address: components["schemas"]["SoldAddress"] | null;
            delivery: components["schemas"]["SoldDelivery"] | null;
            paymentMethod: string;
            paymentFacts: {
                label: {
                    [key: string]: string;
                };
                value: string;
            }[];
            itemsTotal: components["schemas"]["Money"];
            deliveryTotal: components["schemas"]["Money"];
            deliveryRefunded: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            discounts: {
                promotionId: string;
                title: string;
                code: string | null;
                amount: components["schemas"]["Money"];
            }[];
            shown: {
                subtotal: components["schemas"]["Money"];
                discounts: {
                    title: string;
                    code: string | null;
                    amount: components["schemas"]["Money"];
                }[];
                delivery: components["schemas"]["Money"];
            };
            cashRounding: components["schemas"]["Money"];
            taxTotal: components["schemas"]["Money"];
            taxes: {
                ratePpm: number;
                net: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
            taxPlace: {
                country: string;
                region: string | null;
            };
            /** @enum {string} */
            taxTreatment: "taxed" | "exempt" | "reverse_charge";
            vatNumber: string | null;
            total: components["schemas"]["Money"];
            canceledTotal: components["schemas"]["Money"];
            tenders: components["schemas"]["Tender"][];
            paid: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** Format: date-time */
            placedAt: string;
            payUntil: string | null;
            canceledAt: string | null;
            version: number;
            lines: components["schemas"]["OrderLine"][];
            erasedAt: string | null;
            customerId: string | null;
            attemptId: string;
            exemptBecause: string | null;
            /** @enum {string} */
            taxSource: "shop" | "service" | "shop_after_failure";
            timeline: {
                kind: string;
                details: {
                    [key: string]: unknown;
                };
                /** Format: date-time */
                at: string;
                actor: string;
            }[];
        };
        OrderLine: {
            lineId: string;
            variantId: string;
            productId: string;
            sku: string;
            title: string;
            variantTitle: string | null;
            pictureUrl: string | null;
            /** @enum {string} */
            reach: "parcel" | "file" | "appointment" | "counter";
            configuration: {
                [key: string]: string;
            } | null;
            isGiftCard: boolean;
            quantity: number;
            canceledQuantity: number;
            unitPrice: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            giftOf: string | null;
            total: components["schemas"]["Money"];
            shownTotal: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            taxRatePpm: number;
            shippedQuantity: number;
            deliveredQuantity: number;
            refundedQuantity: number;
            refunded: components["schemas"]["Money"];
        };
        OrderPage: {
            orders: components["schemas"]["OrderSummary"][];
            next: string | null;
        };
        OrderPayment: {
            intentId: string;
            attemptId: string;
            provider: string;
            method: string;
            /** @enum {string} */
            state: "opened" | "action_needed" | "pending" | "unknown" | "authorized" | "partly_captured" | "captured" | "declined" | "canceled";
            amount: components["schemas"]["Money"];
            waived: components["schemas"]["Money"];
            awaited: components["schemas"]["Money"];
            authorized: components["schemas"]["Money"];
            captured: components["schemas"]["Money"];
            /** @enum {string} */
            captureAt: "placement" | "dispatch";
            open: components["schemas"]["Money"];
            authorizedUntil: string | null;
            captureFailure: string | null;
            refunded: components["schemas"]["Money"];
            refundable: components["schemas"]["Money"];
            isLate: boolean;
            takenBack: boolean;
            reference: string | null;
            reason: string | null;
        };
        OrderPayments: {
            payments: components["schemas"]["OrderPayment"][];
            refunds: components["schemas"]["Refund"][];
            tenders: components["schemas"]["OrderTender"][];
            wentBack: components["schemas"]["WentBack"][];
            disputes: components["schemas"]["OrderDispute"][];
            lacking: components["schemas"]["Money"] | null;
        };
        OrderSummary: {
            orderId: string;
            number: string;
            email: string | null;
            buyerName: string | null;
            /** @enum {string} */
            sale: "open" | "completed" | "canceled";
            /** @enum {string} */
            money: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
            /** @enum {string} */
            goods: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
            /** @enum {string} */
            returns: "none" | "partly_returned" | "returned";
            total: components["schemas"]["Money"];
            itemCount: number;
            /** Format: date-time */
            placedAt: string;
        };
        OrderTender: {
            tenderId: string;
            cardId: string;
            /** @enum {string} */
            kind: "gift_card" | "store_credit";
            lastFour: string | null;
            amount: components["schemas"]["Money"];
            returned: components["schemas"]["Money"];
        };
        Page: {
            slug: string;
            /** @enum {string} */
            kind: "page" | "imprint" | "privacy" | "terms" | "returns";
            titles: {
                [key: string]: string;
            };
            html: {
                [key: string]: string;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        PageLink: {
            slug: string;
            /** @enum {string} */
            kind: "page" | "imprint" | "privacy" | "terms" | "returns";
            titles: {
                [key: string]: string;
            };
        };
        PagePreview: {
            html: string;
            day: string;
            night: string;
        };
        PageSettings: {
            id: string;
            slug: string;
            /** @enum {string} */
            kind: "page" | "imprint" | "privacy" | "terms" | "returns";
            titles: {
                [key: string]: string;
            };
            markdown: {
                [key: string]: string;
            };
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PageSettingsList: {
            pages: {
                id: string;
                slug: string;
                /** @enum {string} */
                kind: "page" | "imprint" | "privacy" | "terms" | "returns";
                titles: {
                    [key: string]: string;
                };
                version: number;
                /** Format: date-time */
                updatedAt: string;
            }[];
        };
        Parcel: {
            parcelId: string;
            orderId: string;
            /** @enum {string} */
            state: "open" | "packed" | "shipped" | "delivered" | "canceled";
            carrier: string | null;
            trackingNumber: string | null;
            trackingUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            shippedAt: string | null;
            lines: {
                orderLineId: string;
                variantId: string;
                quantity: number;
            }[];
        };
        ParcelForStaff: {
            parcelId: string;
            orderId: string;
            /** @enum {string} */
            state: "open" | "packed" | "shipped" | "delivered" | "canceled";
            carrier: string | null;
            trackingNumber: string | null;
            trackingUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            shippedAt: string | null;
            lines: {
                orderLineId: string;
                variantId: string;
                quantity: number;
            }[];
            orderNumber: string;
            warnings: ("money_awaited" | "money_returned")[];
        };
        ParcelPage: {
            parcels: components["schemas"]["ParcelForStaff"][];
            next: string | null;
        };
        Parcels: {
            parcels: components["schemas"]["Parcel"][];
        };
        ParcelsForStaff: {
            parcels: components["schemas"]["ParcelForStaff"][];
        };
        PayLink: {
            linkId: string;
            cartId: string;
            /** @enum {string} */
            state: "draft" | "open" | "opened" | "ordered" | "revoked" | "expired";
            customerId: string | null;
            locale: string;
            email: string | null;
            buyerName: string | null;
            address: components["schemas"]["Address"] | null;
            deliveryMethodId: string | null;
            note: string | null;
            quoted: components["schemas"]["Money"] | null;
            url: string | null;
            madeBy: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            issuedAt: string | null;
            expiresAt: string | null;
            openedAt: string | null;
            mailedAt: string | null;
            orderId: string | null;
        };
        PayLinkDraft: {
            link: components["schemas"]["PayLink"];
            cart: components["schemas"]["Cart"] | null;
            options: components["schemas"]["CheckoutOptions"] | null;
            total: components["schemas"]["Money"] | null;
            missing: ("items" | "unavailable" | "too_few" | "too_many" | "market" | "country" | "delivery")[];
        };
        PayLinkNamed: {
            linkId: string;
        };
        PayLinks: {
            links: components["schemas"]["ListedPayLink"][];
            next: string | null;
        };
        PayOffer: {
            orderId: string;
            number: string;
            due: components["schemas"]["Money"];
            paymentMethods: components["schemas"]["PaymentMethod"][];
        };
        PaymentAccount: {
            /** @enum {string} */
            provider: "stripe" | "stripe_test";
            /** @enum {string} */
            mode: "live" | "test";
            messagesPath: string;
            isOffered: boolean;
            keys: {
                account: string;
                name: string;
                publishableKey: string;
                secretKeyEnds: string;
                messageSecretsEnd: string[];
                /** Format: date-time */
                updatedAt: string;
                version: number;
            } | null;
            heardAt: string | null;
        };
        PaymentAccountTried: {
            account: string;
            name: string;
            country: string | null;
            takesPayments: boolean;
            paysOut: boolean;
            ways: string[];
        };
        PaymentAccounts: {
            accounts: components["schemas"]["PaymentAccount"][];
            events: string[];
        };
        PaymentMethod: {
            code: string;
            title: string;
            needsToken: boolean;
            inCash: boolean;
            cardField: components["schemas"]["CardField"] | null;
        };
        PaymentMethodForStaff: {
            code: string;
            provider: string;
            testOnly: boolean;
            needsToken: boolean;
            marketCodes: string[] | null;
            facts: {
                label: {
                    [key: string]: string;
                };
                value: string;
            }[];
            position: number;
            active: boolean;
            /** @enum {string} */
            captureAt: "placement" | "dispatch";
            /** @enum {string} */
            captures: "at_once" | "once" | "in_parts";
            expireDays: number | null;
            remindDays: number | null;
            version: number;
        };
        PaymentMethodsForStaff: {
            methods: components["schemas"]["PaymentMethodForStaff"][];
        };
        PeoplePage: {
            people: components["schemas"]["PersonSummary"][];
            next: string | null;
            more: boolean;
        };
        PermissionWords: {
            permissions: {
                /** @enum {string} */
                code: "catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write";
                title: string;
                sentence: string;
                forKeys: boolean;
            }[];
            roles: {
                id: string;
                title: string;
                sentence: string;
            }[];
        };
        Person: {
            customerId: string;
            /** @enum {string} */
            kind: "account" | "guest";
            email: string;
            name: string | null;
            phone: string | null;
            locale: string | null;
            confirmedAt: string | null;
            marketingConsent: boolean;
            since: string | null;
            addresses: {
                id: string;
                name: string;
                line1: string;
                line2?: string;
                postalCode: string;
                city: string;
                region?: string;
                country: string;
                phone?: string;
                preferred: boolean;
            }[];
            consents: {
                consent: boolean;
                actor: string;
                why: string | null;
                /** Format: date-time */
                at: string;
            }[];
            sessions: {
                count: number;
                seenAt: string | null;
            };
            spent: components["schemas"]["Money"][];
            noMailBecause: string | null;
            unconfirmedAccountId: string | null;
            notes: components["schemas"]["PersonNote"][];
            timeline: components["schemas"]["PersonHappening"][];
        };
        PersonHappening: {
            /** Format: date-time */
            at: string;
            actor: string | null;
            /** @enum {string} */
            kind: "registered" | "confirmed" | "noted";
        } | {
            /** Format: date-time */
            at: string;
            actor: string | null;
            /** @enum {string} */
            kind: "consented" | "objected";
            why: string | null;
        } | {
            /** Format: date-time */
            at: string;
            actor: string | null;
            /** @constant */
            kind: "ordered";
            orderId: string;
            number: string;
            total: components["schemas"]["Money"];
        } | {
            /** Format: date-time */
            at: string;
            actor: string | null;
            /** @constant */
            kind: "desk";
            route: string;
        };
        PersonNote: {
            noteId: string;
            text: string;
            actor: string;
            /** Format: date-time */
            at: string;
        };
        PersonNotes: {
            notes: components["schemas"]["PersonNote"][];
        };
        PersonSummary: {
            customerId: string;
            /** @enum {string} */
            kind: "account" | "guest";
            email: string;
            name: string | null;
            phone: string | null;
            confirmedAt: string | null;
            marketingConsent: boolean;
            orderCount: number;
            lastOrderAt: string | null;
            /** Format: date-time */
            since: string;
        };
        PickedProduct: {
            id: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "draft" | "active" | "archived";
            picture: {
                key: string;
                sizes: number[];
            } | null;
        };
        Picture: {
            url: string;
            width: number;
            height: number;
            alt: string;
            srcset: string;
            focus: components["schemas"]["PictureFocus"];
        };
        PictureCrop: {
            left: number;
            top: number;
            width: number;
            height: number;
        };
        PictureFocus: {
            leftPercent: number;
            topPercent: number;
        };
        Place: {
            placeId: string;
            code: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "warehouse" | "store" | "supplier";
            timeZone: string;
            position: number;
            active: boolean;
            version: number;
        };
        Places: {
            places: components["schemas"]["Place"][];
        };
        PriceConversion: {
            marketCode: string;
            currency: string;
            minor: number;
            rate: string;
            on: string;
        };
        PriceHistory: {
            prices: {
                number: number;
                price: components["schemas"]["Money"] | null;
                compareAt: components["schemas"]["Money"] | null;
                tiers: components["schemas"]["VariantPriceTier"][];
                sales: components["schemas"]["VariantSale"][];
                converted: components["schemas"]["PriceConversion"] | null;
                /** Format: date-time */
                validFrom: string;
                actor: string;
            }[];
            next: number | null;
        };
        PriceList: {
            listId: string;
            title: string;
            marketCode: string;
            currency: string;
            groupId: string | null;
            /** @enum {string} */
            rule: "instead" | "if_lower";
            priority: number;
            validFrom: string | null;
            validUntil: string | null;
            isOn: boolean;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            prices: number;
        };
        PriceListPrices: {
            prices: components["schemas"]["ListedVariantPrice"][];
            next: string | null;
        };
        PriceLists: {
            lists: components["schemas"]["PriceList"][];
        };
        PricePreview: {
            currency: string;
            examples: {
                sku: string;
                titles: {
                    [key: string]: string;
                };
                beforeMinor: number;
                afterMinor: number | null;
            }[];
        };
        PriceRange: {
            from: components["schemas"]["Money"];
            to: components["schemas"]["Money"];
        };
        PriceTier: {
            quantityMin: number;
            price: components["schemas"]["Money"];
        };
        PricedLine: {
            id: string;
            unitPrice: components["schemas"]["Money"];
            quantity: number;
            discounts: {
                promotionId: string;
                name: string;
                amount: components["schemas"]["Money"];
            }[];
            discount: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            taxRatePpm: number;
            giftOf: string | null;
            why: components["schemas"]["WhyPrice"][];
        };
        PricesSet: {
            count: number;
        };
        PricingAsItWas: {
            attemptId: string;
            cartId: string;
            priced: {
                currency: string;
                lines: components["schemas"]["PricedLine"][];
                delivery: {
                    before: components["schemas"]["Money"];
                    discounts: {
                        promotionId: string;
                        name: string;
                        amount: components["schemas"]["Money"];
                    }[];
                    discount: components["schemas"]["Money"];
                    price: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    taxRatePpm: number;
                    why: components["schemas"]["WhyPrice"][];
                } | null;
                itemsTotal: components["schemas"]["Money"];
                discountTotal: components["schemas"]["Money"];
                taxTotal: components["schemas"]["Money"];
                taxes: components["schemas"]["TaxRow"][];
                cashRounding: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
                promotions: ({
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: true;
                    gave: {
                        minor: number;
                        currency: string;
                    };
                } | {
                    promotionId: string;
                    name: string;
                    /** @constant */
                    applied: false;
                    reason: components["schemas"]["WhyNoPromotion"];
                })[];
                titles: {
                    id: string;
                    title: string;
                    variantTitle: string | null;
                    quantity: number;
                }[];
            } | null;
            /** Format: date-time */
            pricedAt: string;
            timeZone: string;
            charged: components["schemas"]["Money"];
            matches: boolean;
        };
        Product: {
            id: string;
            slug: string;
            title: string;
            summary: string;
            description: string;
            maker: components["schemas"]["CatalogWord"] | null;
            /** @enum {string} */
            reach: "parcel" | "file" | "appointment" | "counter";
            isGiftCard: boolean;
            breadcrumbs: components["schemas"]["CatalogLink"][];
            pictures: components["schemas"]["ProductPicture"][];
            options: components["schemas"]["CatalogWordList"][];
            attributes: components["schemas"]["CatalogWordList"][];
            priceFrom: components["schemas"]["Money"];
            priceTo: components["schemas"]["Money"];
            compareAt: components["schemas"]["Money"] | null;
            /** @enum {string} */
            band: "in_stock" | "few_left" | "none";
            variants: components["schemas"]["ProductVariant"][];
            /** Format: date-time */
            updatedAt: string;
        };
        ProductCard: {
            id: string;
            slug: string;
            title: string;
            summary: string;
            maker: string | null;
            /** @enum {string} */
            reach: "parcel" | "file" | "appointment" | "counter";
            picture: components["schemas"]["Picture"] | null;
            priceFrom: components["schemas"]["Money"];
            priceTo: components["schemas"]["Money"];
            compareAt: components["schemas"]["Money"] | null;
            lowestBefore: components["schemas"]["Money"] | null;
            perUnit: components["schemas"]["UnitPrice"] | null;
            /** @enum {string} */
            band: "in_stock" | "few_left" | "none";
            variantCount: number;
            firstVariantId: string;
        };
        ProductCosts: {
            variants: components["schemas"]["VariantCosts"][];
        };
        ProductCount: {
            count: number;
            countMax: number;
        };
        ProductListing: {
            category: components["schemas"]["ListedCategory"] | null;
            collection: components["schemas"]["ListedCollection"] | null;
            search: components["schemas"]["SearchWords"] | null;
            products: components["schemas"]["ProductCard"][];
            total: number;
            isExact: boolean;
            facets: components["schemas"]["Facet"][];
            priceRange: components["schemas"]["PriceRange"] | null;
            /** @enum {string} */
            sort: "popular" | "newest" | "price_up" | "price_down" | "relevance" | "picked";
            nextCursor: string | null;
        };
        ProductPicture: {
            id: string;
            url: string;
            width: number;
            height: number;
            alt: string;
            srcset: string;
            focus: components["schemas"]["PictureFocus"];
        };
        ProductPrices: {
            prices: components["schemas"]["VariantPrice"][];
        };
        ProductVariant: {
            id: string;
            sku: string;
            barcode: string | null;
            title: string | null;
            options: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            compareAt: components["schemas"]["Money"] | null;
            lowestBefore: components["schemas"]["Money"] | null;
            saleUntil: string | null;
            converted: components["schemas"]["ConvertedFrom"] | null;
            tiers: components["schemas"]["PriceTier"][];
            perUnit: components["schemas"]["UnitPrice"] | null;
            /** @enum {string} */
            band: "in_stock" | "few_left" | "none";
            pictureId: string | null;
            weightGrams: number;
            quantityPerOrderMax: number;
        };
        Promotion: {
            promotionId: string;
            name: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "draft" | "live" | "paused" | "archived";
            priority: number;
            group: string | null;
            combines: boolean;
            needsCode: boolean;
            from: string | null;
            until: string | null;
            conditions: components["schemas"]["PromotionCondition"][];
            action: components["schemas"]["PromotionAction"];
            lineMax: {
                minor: number;
                currency: string;
            }[] | null;
            orderMax: {
                minor: number;
                currency: string;
            }[] | null;
            usesMax: number | null;
            usesPerCustomerMax: number | null;
            uses: number | null;
            codesCount: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            warnings: components["schemas"]["PromotionWarning"][];
            names: {
                variants: {
                    id: string;
                    sku: string;
                    titles: {
                        [key: string]: string;
                    };
                }[];
                products: {
                    id: string;
                    titles: {
                        [key: string]: string;
                    };
                }[];
                collections: {
                    id: string;
                    titles: {
                        [key: string]: string;
                    };
                }[];
                groups: {
                    id: string;
                    name: string;
                }[];
            };
        };
        PromotionAction: {
            /** @constant */
            kind: "percentage";
            items: components["schemas"]["PromotionItems"];
            ratePpm: number;
        } | {
            /** @constant */
            kind: "amount";
            items: components["schemas"]["PromotionItems"];
            amounts: {
                minor: number;
                currency: string;
            }[];
            /** @enum {string} */
            per: "unit" | "order";
        } | {
            /** @constant */
            kind: "fixed_price";
            items: components["schemas"]["PromotionItems"];
            amounts: {
                minor: number;
                currency: string;
            }[];
        } | {
            /** @constant */
            kind: "buy_get";
            buy: components["schemas"]["PromotionItems"];
            buyQuantity: number;
            get: components["schemas"]["PromotionItems"];
            getQuantity: number;
            ratePpm: number;
            sameItem: boolean;
            timesMax: number | null;
        } | {
            /** @constant */
            kind: "tiers";
            items: components["schemas"]["PromotionItems"];
            tiers: {
                from: {
                    minor: number;
                    currency: string;
                }[];
                gives: {
                    ratePpm: number;
                } | {
                    amounts: {
                        minor: number;
                        currency: string;
                    }[];
                };
            }[];
        } | {
            /** @constant */
            kind: "delivery";
            ratePpm: number;
            methodCodes?: string[];
        } | {
            /** @constant */
            kind: "gift";
            variantId: string;
            quantity: number;
        } | {
            /** @constant */
            kind: "bundle";
            parts: {
                items: components["schemas"]["PromotionItems"];
                quantity: number;
            }[];
            amounts: {
                minor: number;
                currency: string;
            }[];
            timesMax: number | null;
        };
        PromotionCodes: {
            codes: {
                code: string;
                usesMax: number | null;
                uses: number;
                batchId: string | null;
                /** Format: date-time */
                createdAt: string;
                actor: string;
            }[];
            next: string | null;
        };
        PromotionCondition: {
            /** @constant */
            kind: "items";
            items: components["schemas"]["PromotionItems"];
            quantityMin: number;
        } | {
            /** @constant */
            kind: "subtotal";
            items: components["schemas"]["PromotionItems"];
            amounts: {
                minor: number;
                currency: string;
            }[];
        } | {
            /** @constant */
            kind: "groups";
            groupIds: string[];
        } | {
            /** @constant */
            kind: "markets";
            marketCodes: string[];
        } | {
            /** @constant */
            kind: "first_order";
        } | {
            /** @constant */
            kind: "hours";
            weekdays: number[];
            from: string;
            until: string;
            timeZone: string;
        };
        PromotionHistory: {
            moves: {
                id: string;
                fromState: ("draft" | "live" | "paused" | "archived") | null;
                /** @enum {string} */
                toState: "draft" | "live" | "paused" | "archived";
                actor: string;
                why: string | null;
                /** Format: date-time */
                at: string;
            }[];
            next: string | null;
        };
        PromotionItems: {
            variantIds?: string[];
            productIds?: string[];
            collectionIds?: string[];
            without?: {
                variantIds?: string[];
                productIds?: string[];
                collectionIds?: string[];
            };
            fullPriceOnly?: boolean;
        };
        PromotionLab: {
            state: string;
            promotion: {
                promotionId: string;
                name: string;
                needsCode: boolean;
            };
            days: number;
            floorPpm: number | null;
            limits: {
                usesMax: number | null;
                usesPerCustomerMax: number | null;
            };
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            isOrdersCut: boolean;
            isCartsCut: boolean;
            marginPpm: number;
            currencies: {
                currency: string;
                orders: {
                    looked: number;
                    touched: number;
                    discountMinor: number;
                    averageMinor: number | null;
                    beforeMinor: number;
                    afterMinor: number;
                    linesBelow: number;
                    basketsBelow: number;
                    margins: {
                        lines: number;
                        unknown: number;
                        belowBefore: number;
                        below: number;
                        basketsBelow: number;
                    } | null;
                    chargedMinor: number;
                    chargedDiscountMinor: number;
                    beyondLimits: {
                        orders: number;
                        discountMinor: number;
                    };
                };
                carts: {
                    looked: number;
                    touched: number;
                    discountMinor: number;
                    averageMinor: number | null;
                    beforeMinor: number;
                    afterMinor: number;
                    linesBelow: number;
                    basketsBelow: number;
                    margins: {
                        lines: number;
                        unknown: number;
                        belowBefore: number;
                        below: number;
                        basketsBelow: number;
                    } | null;
                };
            }[];
            most: {
                orderId: string;
                number: string;
                currency: string;
                beforeMinor: number;
                afterMinor: number;
                discountMinor: number;
            }[];
            below: {
                orderId: string;
                number: string;
                currency: string;
                sku: string;
                paidMinor: number;
                floorMinor: number;
            }[];
            thin: {
                orderId: string;
                number: string;
                currency: string;
                sku: string;
                netMinor: number;
                costMinor: number;
            }[];
        };
        PromotionList: {
            promotions: components["schemas"]["PromotionRow"][];
            next: string | null;
        };
        PromotionRow: {
            promotionId: string;
            name: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            state: "draft" | "live" | "paused" | "archived";
            priority: number;
            group: string | null;
            combines: boolean;
            needsCode: boolean;
            from: string | null;
            until: string | null;
            conditions: components["schemas"]["PromotionCondition"][];
            action: components["schemas"]["PromotionAction"];
            lineMax: {
                minor: number;
                currency: string;
            }[] | null;
            orderMax: {
                minor: number;
                currency: string;
            }[] | null;
            usesMax: number | null;
            usesPerCustomerMax: number | null;
            uses: number | null;
            codesCount: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        PromotionWarning: {
            field: string;
            code: string;
            message: string;
            values?: {
                [key: string]: string | number;
            };
        };
        ProviderMessage: {
            messageId: string;
            provider: string;
            eventId: string;
            kind: string;
            /** @enum {string} */
            state: "taken" | "parked" | "refused";
            reason: string | null;
            intentId: string | null;
            orderId: string | null;
            orderNumber: string | null;
            /** Format: date-time */
            receivedAt: string;
            tries: number;
        };
        ProviderMessageRead: {
            message: components["schemas"]["ProviderMessage"];
            body: string | null;
            told: {
                account: string;
                payment: string | null;
                amount: components["schemas"]["Money"] | null;
                /** Format: date-time */
                at: string;
                dispute: string | null;
            };
            payment: {
                state: string;
                amount: components["schemas"]["Money"];
                captured: components["schemas"]["Money"];
                refunded: components["schemas"]["Money"];
            } | null;
            oddity: {
                oddityId: string;
                /** @enum {string} */
                kind: "dispute" | "paid_twice" | "payment_without_order" | "money_for_canceled_order" | "refund_failed" | "refund_returned" | "capture_failed" | "authorization_ends" | "authorization_ended" | "amount_differs" | "message_refused" | "unknown_too_long" | "reconciliation_difference";
                /** @enum {string} */
                state: "open" | "resolved" | "dismissed";
            } | null;
        };
        ProviderMessages: {
            messages: components["schemas"]["ProviderMessage"][];
            next: string | null;
        };
        Receipt: {
            pays: components["schemas"]["Money"];
            left: components["schemas"]["Money"];
            tooMuch: components["schemas"]["Money"];
            oddityId: string | null;
        };
        ReceiptPreview: {
            pays: components["schemas"]["Money"];
            left: components["schemas"]["Money"];
            tooMuch: components["schemas"]["Money"];
            received: components["schemas"]["Money"];
        };
        ReconciledDay: {
            dayId: string;
            provider: string;
            day: string;
            differences: number;
            taken: components["schemas"]["Money"];
            takenTheirs: components["schemas"]["Money"];
            returned: components["schemas"]["Money"];
            returnedTheirs: components["schemas"]["Money"];
        };
        ReconciledDays: {
            days: components["schemas"]["ReconciledDay"][];
            next: string | null;
        };
        Reconciliation: {
            reconciliationId: string;
            provider: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            payments: number;
            refunds: number;
            differences: number;
            /** Format: date-time */
            agreedUntil: string;
        };
        Reconciliations: {
            reconciliations: components["schemas"]["Reconciliation"][];
            next: string | null;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Refund: {
            refundId: string;
            intentId: string;
            provider: string;
            /** @enum {string} */
            state: "waiting" | "done" | "failed";
            amount: components["schemas"]["Money"];
            why: string;
            failure: string | null;
            unknownSince: string | null;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            asCredit: boolean;
        };
        RefundPart: {
            /** @enum {string} */
            to: "gift_card" | "store_credit" | "provider" | "by_hand";
            method: string | null;
            lastFour: string | null;
            amount: components["schemas"]["Money"];
        };
        RefundPreview: {
            lines: {
                orderLineId: string;
                quantity: number;
                amount: components["schemas"]["Money"];
            }[];
            delivery: components["schemas"]["Money"];
            rounding: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            worth: components["schemas"]["Money"];
            refundable: components["schemas"]["Money"];
            parts: components["schemas"]["RefundPart"][];
        };
        RefundRequest: {
            requestId: string;
            /** @enum {string} */
            kind: "order" | "oddity" | "credit" | "card";
            orderId: string | null;
            orderNumber: string | null;
            subject: string | null;
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "expired" | "withdrawn";
            amount: components["schemas"]["Money"];
            units: {
                lines: {
                    orderLineId: string;
                    quantity: number;
                }[];
                delivery: boolean;
            } | null;
            asCredit: boolean;
            why: string;
            askedBy: string;
            askedByName: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            expiresAt: string;
            decidedBy: string | null;
            decidedByName: string | null;
            decidedAt: string | null;
            reason: string | null;
        };
        RefundRequestCounts: {
            waiting: number;
        };
        RefundRequestPage: {
            requests: components["schemas"]["RefundRequest"][];
            next: string | null;
        };
        RelatedProducts: {
            products: components["schemas"]["ProductCard"][];
        };
        ReplayedMessage: {
            message: components["schemas"]["ProviderMessage"];
            body: string | null;
            told: {
                account: string;
                payment: string | null;
                amount: components["schemas"]["Money"] | null;
                /** Format: date-time */
                at: string;
                dispute: string | null;
            };
            payment: {
                state: string;
                amount: components["schemas"]["Money"];
                captured: components["schemas"]["Money"];
                refunded: components["schemas"]["Money"];
            } | null;
            oddity: {
                oddityId: string;
                /** @enum {string} */
                kind: "dispute" | "paid_twice" | "payment_without_order" | "money_for_canceled_order" | "refund_failed" | "refund_returned" | "capture_failed" | "authorization_ends" | "authorization_ended" | "amount_differs" | "message_refused" | "unknown_too_long" | "reconciliation_difference";
                /** @enum {string} */
                state: "open" | "resolved" | "dismissed";
            } | null;
            /** @enum {string} */
            heard: "taken" | "parked" | "refused" | "known" | "passed";
        };
        RuleTried: {
            count: number;
            isExact: boolean;
            products: components["schemas"]["ProductCard"][];
        };
        SavedAddress: {
            id: string;
            name: string;
            line1: string;
            line2?: string;
            postalCode: string;
            city: string;
            region?: string;
            country: string;
            phone?: string;
            preferred: boolean;
        };
        SavedAddresses: {
            addresses: components["schemas"]["SavedAddress"][];
        };
        SavedCard: {
            savedId: string;
            method: string;
            brand: string;
            lastFour: string;
            expiresYear: number;
            expiresMonth: number;
            isExpired: boolean;
        };
        SavedCards: {
            cards: components["schemas"]["SavedCard"][];
        };
        SearchWords: {
            words: string;
            corrected: string | null;
            matchesAllWords: boolean;
        };
        SentGiftCardLetter: {
            letter: components["schemas"]["GiftCardLetter"];
        };
        Shop: {
            name: string;
            legalName: string;
            email: string;
            phone: string | null;
            addressLines: string[];
            url: string;
            logoFile: string | null;
            look: components["schemas"]["Look"];
            defaultLocale: string;
            locales: string[];
            defaultMarket: string;
            timeZone: string;
            live: boolean;
            demo: boolean;
            navigation: components["schemas"]["NavigationLink"][];
            markets: components["schemas"]["Market"][];
            pages: components["schemas"]["PageLink"][];
        };
        ShopReadiness: {
            live: boolean;
            missing: ("legal_name" | "email" | "address" | "imprint" | "privacy" | "terms" | "returns" | "demo")[];
        };
        ShopSettings: {
            name: string;
            legalName: string;
            email: string;
            phone: string | null;
            addressLines: string[];
            url: string;
            logoFile: string | null;
            look: components["schemas"]["Look"];
            defaultLocale: string;
            locales: string[];
            defaultMarket: string;
            timeZone: string;
            live: boolean;
            demo: boolean;
            navigation: components["schemas"]["NavigationLink"][];
            knownLocales: string[];
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SoldAddress: {
            name: string;
            line1: string;
            line2?: string;
            postalCode: string;
            city: string;
            region?: string;
            country: string;
            phone?: string;
        };
        SoldDelivery: {
            methodId: string;
            code: string;
            /** @enum {string} */
            kind: "ship" | "pickup";
            title: string;
            promise: {
                earliestOn: string;
                latestOn: string;
            } | null;
        };
        StaffAttribute: {
            code: string;
            titles: {
                [key: string]: string;
            };
            filterable: boolean;
            position: number;
            values: components["schemas"]["StaffAttributeValue"][];
            version: number;
        };
        StaffAttributeList: {
            attributes: components["schemas"]["StaffAttribute"][];
        };
        StaffAttributeValue: {
            code: string;
            titles: {
                [key: string]: string;
            };
            position: number;
        };
        StaffCategory: {
            id: string;
            parentId: string | null;
            path: string[];
            slug: string;
            titles: {
                [key: string]: string;
            };
            descriptions: {
                [key: string]: string;
            };
            position: number;
            version: number;
            productCount: number;
            media: components["schemas"]["StaffMedium"][];
        };
        StaffCategoryList: {
            categories: components["schemas"]["StaffCategory"][];
        };
        StaffCheckYourMail: {
            /** @constant */
            state: "check_your_mail";
        };
        StaffCollection: {
            id: string;
            slug: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            picks: "by_hand" | "by_rule";
            isShown: boolean;
            productCount: number;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            media: components["schemas"]["StaffMedium"][];
            descriptions: {
                [key: string]: string;
            };
            pageTitles: {
                [key: string]: string;
            };
            pageDescriptions: {
                [key: string]: string;
            };
            /** @enum {string} */
            sort: "picked" | "popular" | "newest" | "price_up" | "price_down";
            /** @enum {string} */
            matching: "all" | "any";
            conditions: components["schemas"]["CollectionCondition"][];
            products: components["schemas"]["PickedProduct"][];
        };
        StaffCollectionList: {
            collections: components["schemas"]["StaffCollectionRow"][];
        };
        StaffCollectionRow: {
            id: string;
            slug: string;
            titles: {
                [key: string]: string;
            };
            /** @enum {string} */
            picks: "by_hand" | "by_rule";
            isShown: boolean;
            productCount: number;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            media: components["schemas"]["StaffMedium"][];
        };
        StaffConfirmed: {
            /** Format: date-time */
            confirmedUntil: string;
        };
        StaffFile: {
            id: string;
            name: string;
            contentType: string;
            bytes: number;
            /** Format: date-time */
            createdAt: string;
        };
        StaffFileList: {
            files: components["schemas"]["StaffFile"][];
            nextAfter: string | null;
        };
        StaffInvitation: {
            id: string;
            email: string;
            roleIds: string[];
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            /** @enum {string} */
            state: "open" | "accepted" | "revoked";
            invitedBy: string;
            sentCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            doneAt: string | null;
        };
        StaffInvitations: {
            invitations: components["schemas"]["StaffInvitation"][];
            next: string | null;
        };
        StaffList: {
            staff: components["schemas"]["StaffMember"][];
            next: string | null;
        };
        StaffMe: {
            id: string;
            email: string;
            name: string;
            roles: {
                id: string;
                name: string | null;
            }[];
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            /** @enum {string} */
            state: "active" | "disabled";
            hasTotp: boolean;
            /** Format: date-time */
            createdAt: string;
            seenAt: string | null;
            recoveryCodesLeft: number;
            totpNeeded: boolean;
            /** Format: date-time */
            confirmedUntil: string;
            sessionId: string;
        };
        StaffMedium: {
            id: string;
            key: string;
            width: number;
            height: number;
            sizes: number[];
            alts: {
                [key: string]: string;
            };
            whole: components["schemas"]["WholePicture"];
            crop: components["schemas"]["PictureCrop"] | null;
            focus: components["schemas"]["PictureFocus"];
        };
        StaffMember: {
            id: string;
            email: string;
            name: string;
            roles: {
                id: string;
                name: string | null;
            }[];
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            /** @enum {string} */
            state: "active" | "disabled";
            hasTotp: boolean;
            /** Format: date-time */
            createdAt: string;
            seenAt: string | null;
        };
        StaffOption: {
            code: string;
            titles: {
                [key: string]: string;
            };
            values: components["schemas"]["StaffOptionValue"][];
        };
        StaffOptionValue: {
            code: string;
            titles: {
                [key: string]: string;
            };
        };
        StaffPasswordChanged: {
            /** @constant */
            state: "changed";
        };
        StaffProduct: {
            id: string;
            slug: string;
            /** @enum {string} */
            state: "draft" | "active" | "archived";
            /** @enum {string} */
            reach: "parcel" | "file" | "appointment" | "counter";
            isGiftCard: boolean;
            titles: {
                [key: string]: string;
            };
            summaries: {
                [key: string]: string;
            };
            descriptions: {
                [key: string]: string;
            };
            maker: string | null;
            attributes: {
                [key: string]: string[];
            };
            popularity: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            categoryIds: string[];
            options: components["schemas"]["StaffOption"][];
            variants: components["schemas"]["StaffVariant"][];
            media: components["schemas"]["StaffMedium"][];
        };
        StaffProductList: {
            products: components["schemas"]["StaffProductRow"][];
            nextAfter: string | null;
        };
        StaffProductRow: {
            id: string;
            slug: string;
            /** @enum {string} */
            state: "draft" | "active" | "archived";
            titles: {
                [key: string]: string;
            };
            maker: string | null;
            variantCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        StaffRole: {
            id: string;
            name: string | null;
            description: string;
            permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
            builtIn: boolean;
            version: number;
        };
        StaffRoles: {
            roles: {
                id: string;
                name: string | null;
                description: string;
                permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
                builtIn: boolean;
                version: number;
                members: number;
            }[];
        };
        StaffSecondStep: {
            /** @constant */
            state: "second_step";
            secondStepToken: string;
            /** Format: date-time */
            expiresAt: string;
        };
        StaffSessions: {
            sessions: {
                id: string;
                userAgent: string;
                browser: string | null;
                system: string | null;
                place: string;
                current: boolean;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                seenAt: string;
                /** Format: date-time */
                confirmedAt: string;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        StaffSignedIn: {
            /** @constant */
            state: "signed_in";
            token: string;
            /** Format: date-time */
            expiresAt: string;
            staff: components["schemas"]["StaffMember"];
        };
        StaffVariant: {
            id: string;
            sku: string;
            barcode: string | null;
            /** @enum {string} */
            state: "active" | "archived";
            options: {
                [key: string]: string;
            };
            weightGrams: number;
            quantityPerOrderMax: number;
            /** @enum {string} */
            stockBand: "in_stock" | "few_left" | "none";
            pictureId: string | null;
            fileId: string | null;
            content: components["schemas"]["VariantContent"] | null;
            prices: components["schemas"]["StaffVariantPrice"][];
        };
        StaffVariantPrice: {
            marketCode: string;
            price: components["schemas"]["Money"];
            compareAt: components["schemas"]["Money"] | null;
            isConverted: boolean;
        };
        Stock: {
            stock: components["schemas"]["StockRow"][];
        };
        StockCount: {
            count: number;
            countMax: number;
        };
        StockMovement: {
            movementId: string;
            placeId: string;
            placeCode: string;
            from: string;
            to: string;
            quantity: number;
            why: string;
            actor: string;
            orderId: string | null;
            attemptId: string | null;
            /** Format: date-time */
            at: string;
        };
        StockMovementPage: {
            movements: components["schemas"]["StockMovement"][];
            next: string | null;
        };
        StockPage: {
            stock: components["schemas"]["StockRow"][];
            next: string | null;
        };
        StockRow: {
            variantId: string;
            sku: string;
            productId: string;
            productTitles: {
                [key: string]: string;
            };
            placeId: string;
            placeCode: string;
            units: {
                available: number;
                reserved: number;
                committed: number;
                incoming: number;
                damaged: number;
                quality_control: number;
                safety_stock: number;
            };
            onHand: number;
        };
        StoreCredit: {
            cardId: string;
            balance: components["schemas"]["Money"];
            entries: components["schemas"]["GiftCardEntry"][];
        };
        StoreCredits: {
            credits: components["schemas"]["StoreCredit"][];
        };
        Suggestions: {
            searches: string[];
            products: components["schemas"]["ProductCard"][];
            categories: components["schemas"]["CatalogLink"][];
        };
        SuppressionList: {
            suppressions: {
                address: string;
                /** @enum {string} */
                reason: "bounced" | "blocked" | "complained" | "unsubscribed";
                detail: string | null;
                /** Format: date-time */
                createdAt: string;
            }[];
            next: string | null;
        };
        Task: {
            id: string;
            kind: string;
            subject: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "stopped" | "failed" | "undoing" | "undone";
            total: number | null;
            done: number;
            unchanged: number;
            refused: number;
            undone: number;
            undoRefused: number;
            canUndo: boolean;
            fileName: string | null;
            error: string | null;
            openedBy: string;
            openedByName: string | null;
            /** Format: date-time */
            openedAt: string;
            endedAt: string | null;
        };
        TaskList: {
            tasks: components["schemas"]["Task"][];
            next: string | null;
        };
        TaskOpened: {
            taskId: string;
        };
        TaskRowList: {
            rows: {
                number: number;
                ref: string;
                label: string | null;
                /** @enum {string} */
                outcome: "done" | "refused" | "undone" | "undo_refused";
                code: string | null;
                reason: string | null;
                details: {
                    [key: string]: unknown;
                } | null;
            }[];
            next: number | null;
        };
        TaxExemption: {
            exemptionId: string;
            reason: string;
            validFrom: string;
            validUntil: string | null;
            actor: string;
            /** Format: date-time */
            createdAt: string;
            endedBy: string | null;
            endedAt: string | null;
        };
        TaxQuote: {
            /** @enum {string} */
            state: "answered" | "failed" | "not_needed";
        };
        TaxRate: {
            taxRateId: string;
            country: string;
            region: string | null;
            /** @enum {string} */
            category: "standard" | "reduced" | "super_reduced" | "zero";
            ratePpm: number;
            /** Format: date-time */
            validFrom: string;
            validUntil: string | null;
            authority: string | null;
            source: string | null;
            checkedOn: string | null;
            actor: string;
        };
        TaxRates: {
            taxRates: components["schemas"]["TaxRate"][];
            next: string | null;
        };
        TaxRatesFile: {
            file: string;
        };
        TaxRatesTaken: {
            count: number;
        };
        TaxReport: {
            rows: {
                from: string;
                to: string;
                country: string;
                region: string | null;
                /** @enum {string} */
                treatment: "standard" | "reverse_charge" | "exempt" | "outside";
                ratePpm: number;
                sales: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
                refunds: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
                left: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
            }[];
            totals: {
                sales: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
                refunds: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
                left: {
                    net: components["schemas"]["Money"];
                    tax: components["schemas"]["Money"];
                    gross: components["schemas"]["Money"];
                };
            }[];
            isCut: boolean;
        };
        TaxRow: {
            ratePpm: number;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
        };
        TaxService: {
            url: string | null;
            hasKey: boolean;
            marketCodes: string[];
            /** @enum {string} */
            onFailure: "own_rates" | "refuse";
            isOn: boolean;
            isTold: boolean;
            waiting: number;
            failure: ("silent" | "unreachable" | "error" | "key" | "unreadable" | "lines" | "sums" | "resting") | null;
            version: number | null;
        };
        TaxServiceTry: {
            /** @constant */
            kind: "answered";
            ratePpm: number;
            deliveryPpm: number;
            tookMs: number;
        } | {
            /** @constant */
            kind: "failed";
            /** @enum {string} */
            failure: "silent" | "unreachable" | "error" | "key" | "unreadable" | "lines" | "sums" | "resting";
            tookMs: number;
        };
        Tender: {
            /** @enum {string} */
            kind: "gift_card" | "store_credit";
            lastFour: string | null;
            amount: components["schemas"]["Money"];
            returned: components["schemas"]["Money"];
        };
        TotpEnrollment: {
            secret: string;
            uri: string;
            qrSvg: string;
        };
        TriesToBuy: {
            attempts: components["schemas"]["TryToBuy"][];
            next: string | null;
        };
        TryToBuy: {
            attemptId: string;
            cartId: string;
            /** @enum {string} */
            state: "paying" | "unknown" | "declined" | "placed" | "refused" | "expired";
            reason: string | null;
            email: string | null;
            total: components["schemas"]["Money"];
            orderId: string | null;
            orderNumber: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        UnitPrice: {
            price: components["schemas"]["Money"];
            /** @enum {string} */
            base: "kg" | "100g" | "l" | "100ml" | "m" | "piece";
        };
        UnpaidOrder: {
            orderId: string;
            number: string;
            email: string | null;
            buyerName: string | null;
            paymentMethod: string;
            /** Format: date-time */
            placedAt: string;
        };
        UnpaidOrders: {
            orders: components["schemas"]["UnpaidOrder"][];
        };
        VariantContent: {
            thousandths: number;
            /** @enum {string} */
            unit: "g" | "kg" | "ml" | "l" | "cm" | "m" | "piece";
            /** @enum {string} */
            base: "kg" | "100g" | "l" | "100ml" | "m" | "piece";
        };
        VariantCosts: {
            variantId: string;
            costs: components["schemas"]["Money"][];
        };
        VariantPrice: {
            variantId: string;
            marketCode: string;
            price: components["schemas"]["Money"];
            compareAt: components["schemas"]["Money"] | null;
            tiers: components["schemas"]["VariantPriceTier"][];
            sales: components["schemas"]["VariantSale"][];
            converted: components["schemas"]["PriceConversion"] | null;
            /** @enum {string} */
            taxCategory: "standard" | "reduced" | "super_reduced" | "zero";
            /** Format: date-time */
            validFrom: string;
        };
        VariantPriceTier: {
            quantityMin: number;
            price: components["schemas"]["Money"];
        };
        VariantPrices: {
            variantId: string;
            /** @enum {string} */
            taxCategory: "standard" | "reduced" | "super_reduced" | "zero";
            prices: components["schemas"]["VariantPrice"][];
        };
        VariantSale: {
            price: components["schemas"]["Money"];
            /** Format: date-time */
            from: string;
            until: string | null;
        };
        VariantTaxCategory: {
            variantId: string;
            /** @enum {string} */
            category: "standard" | "reduced" | "super_reduced" | "zero";
        };
        View: {
            viewId: string;
            /** @enum {string} */
            list: "orders" | "products" | "stock" | "mails" | "customers" | "gift_cards" | "promotions" | "ledger" | "invoices" | "oddities" | "reconciliation" | "provider_messages" | "checkouts" | "pay_links";
            name: string;
            search: {
                [key: string]: unknown;
            };
            isShared: boolean;
            isMine: boolean;
            version: number;
        };
        Views: {
            views: components["schemas"]["View"][];
        };
        WentBack: {
            /** @enum {string} */
            to: "gift_card" | "store_credit" | "provider" | "by_hand";
            method: string | null;
            lastFour: string | null;
            amount: components["schemas"]["Money"];
            refundId: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waiting" | "unknown" | "done";
        };
        WholePicture: {
            key: string;
            width: number;
            height: number;
            sizes: number[];
        };
        WhyNoPromotion: {
            /** @constant */
            kind: "not_begun";
            /** Format: date-time */
            from: string;
        } | {
            /** @constant */
            kind: "over";
            /** Format: date-time */
            until: string;
        } | {
            /** @constant */
            kind: "no_amount";
            currency: string;
        } | {
            /** @constant */
            kind: "other_market";
        } | {
            /** @constant */
            kind: "other_group";
            isSignedIn: boolean;
        } | {
            /** @constant */
            kind: "not_first_order";
        } | {
            /** @constant */
            kind: "other_hours";
            readonly weekdays: number[];
            from: string;
            until: string;
            timeZone: string;
        } | {
            /** @constant */
            kind: "too_few_items";
            quantityMin: number;
            quantity: number;
        } | {
            /** @constant */
            kind: "subtotal_too_low";
            minimum: {
                minor: number;
                currency: string;
            };
            missing: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "nothing_matches";
        } | {
            /** @constant */
            kind: "nothing_to_reduce";
        } | {
            /** @constant */
            kind: "no_delivery";
        } | {
            /** @constant */
            kind: "gift_unavailable";
        } | {
            /** @constant */
            kind: "other_is_better";
            promotionId: string;
            name: string;
        } | {
            /** @constant */
            kind: "not_together";
            promotionId: string;
            name: string;
        };
        WhyPrice: {
            /** @constant */
            kind: "base_price";
            amount: {
                minor: number;
                currency: string;
            };
            origin?: {
                /** @constant */
                kind: "sale";
                until: string | null;
            } | {
                /** @constant */
                kind: "list";
                listId: string;
                name: string;
            };
            converted?: components["schemas"]["ConvertedPrice"];
            quantityMin?: number;
        } | {
            /** @constant */
            kind: "quantity";
            quantity: number;
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "delivery";
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "delivery_zone";
            zone: string;
            amount: {
                minor: number;
                currency: string;
            };
            weightGrams?: number;
            upToGrams?: number;
            fromMinor?: number;
        } | {
            /** @constant */
            kind: "delivery_free";
            from: {
                minor: number;
                currency: string;
            };
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "delivery_surcharge";
            /** @enum {string} */
            reason: "place" | "bulky";
            units: number;
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "promotion";
            promotionId: string;
            name: string;
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "tax";
            /** @enum {string} */
            category: "standard" | "reduced" | "super_reduced" | "zero" | "as_goods";
            ratePpm: number;
            isIncluded: boolean;
            /** @enum {string} */
            rounding: "unit" | "line" | "rate_group" | "order";
            /** @enum {string} */
            source?: "service" | "shop_after_failure";
            amount: {
                minor: number;
                currency: string;
            };
        } | {
            /** @constant */
            kind: "tax_free";
            /** @enum {string} */
            treatment: "exempt" | "reverse_charge";
            ratePpm: number;
            amount: {
                minor: number;
                currency: string;
            };
        };
        WordsOfMail: {
            subject: string | null;
            opening: string | null;
            closing: string | null;
        };
        FieldError: {
            /** @description The path of the field, with dots */
            field: string;
            /** @description What is wrong with it: `missing`, `too_long`, `format` and so on */
            code: string;
            /** @description A sentence for people */
            message: string;
            /** @description What the sentence counts, by name */
            values?: {
                [key: string]: unknown;
            };
        };
        /** @description RFC 9457. `code` is stable and for programs, `detail` is a sentence for people. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: decide by this one */
            code: string;
            detail: string;
            /** @description Tell us this number when you ask us about it */
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
            retryAfterSeconds?: number;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request cannot be read */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or no token came along */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Signed in, but not allowed to do this */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is somebody else's */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not go with how things are now */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description More than can be sent at once */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has another content type than this takes */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A field is missing, wrong or unknown; `errors` says which */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests from here */
        Problem429: {
            headers: {
                /** @description Seconds to wait before the next try */
                "retry-after"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Busy; nothing is lost by trying again */
        Problem503: {
            headers: {
                /** @description Seconds to wait before the next try */
                "retry-after"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem */
        Problemdefault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAdminAfterSaleRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersaleRules"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminAfterSaleRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    buyersCancel: boolean;
                    cardsFirst: boolean;
                    secondPersonAbove: {
                        [key: string]: number;
                    };
                    requestDays: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersaleRules"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminApiKeys: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "mail.read" | "mail.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
                    /** @default 365 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminApiKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminAttributes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAttributeList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminAttributesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titles: {
                        [key: string]: string;
                    };
                    filterable: boolean;
                    position: number;
                    values: {
                        code: string;
                        titles: {
                            [key: string]: string;
                        };
                        position?: number;
                    }[];
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAttribute"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminAuditLog: {
        parameters: {
            query?: {
                actor?: string;
                objectKind?: string;
                objectId?: string;
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLog"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminBackgroundFailures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundFailures"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminBackgroundJobsByJobIdDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminBackgroundJobsByJobIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCartsByCartIdPricing: {
        parameters: {
            query?: {
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartPricing"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCartsByCartIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartVersions"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCartsByCartIdVersionsByVersion: {
        parameters: {
            query?: {
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                cartId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartAsItWas"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategoryList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId?: string | null;
                    slug?: string;
                    titles: {
                        [key: string]: string;
                    };
                    descriptions?: {
                        [key: string]: string;
                    };
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCategoriesByCategoryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCategoriesByCategoryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    moveTo?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminCategoriesByCategoryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId?: string | null;
                    slug?: string;
                    titles?: {
                        [key: string]: string;
                    };
                    descriptions?: {
                        [key: string]: string;
                    };
                    position?: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCategoriesByCategoryIdMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    alts?: {
                        [key: string]: string;
                    };
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminCategoriesByCategoryIdMediaOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mediaIds: string[];
                    seen?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCategory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCheckoutAttempts: {
        parameters: {
            query?: {
                cartId?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriesToBuy"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCheckoutAttemptsByAttemptIdPricing: {
        parameters: {
            query?: {
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingAsItWas"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollectionList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCollections: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titles: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    picks: "by_hand" | "by_rule";
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollection"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCollectionsByCollectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollection"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCollectionsByCollectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminCollectionsByCollectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    titles?: {
                        [key: string]: string;
                    };
                    descriptions?: {
                        [key: string]: string;
                    };
                    pageTitles?: {
                        [key: string]: string;
                    };
                    pageDescriptions?: {
                        [key: string]: string;
                    };
                    slug?: string;
                    /** @enum {string} */
                    sort?: "picked" | "popular" | "newest" | "price_up" | "price_down";
                    isShown?: boolean;
                    /** @enum {string} */
                    matching?: "all" | "any";
                    conditions?: components["schemas"]["CollectionCondition"][];
                    productIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollection"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCollectionsByCollectionIdMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    alts?: {
                        [key: string]: string;
                    };
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollection"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminCollectionsByCollectionIdMediaOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mediaIds: string[];
                    seen?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCollection"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCollectionsRuleTrials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    matching: "all" | "any";
                    conditions: components["schemas"]["CollectionCondition"][];
                    market?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTried"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminConversions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversions"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminConversionsByFromCurrencyByToCurrency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fromCurrency: string;
                toCurrency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromMarket: string;
                    rate: string;
                    /** Format: date */
                    rateOn: string;
                    stepMinor: number;
                    endingMinor: number;
                    /** @enum {string} */
                    direction: "nearest" | "up" | "down";
                    isOn: boolean;
                    version: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminConversionsExamples: {
        parameters: {
            query: {
                fromMarket: string;
                toCurrency: string;
                rate: string;
                stepMinor: number;
                endingMinor: number;
                direction: "nearest" | "up" | "down";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionExamples"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomerGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroups"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomerGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCustomerGroupsByGroupId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroupDeleted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminCustomerGroupsByGroupId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    seen?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomerGroupsByGroupIdCustomers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMembers"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomers: {
        parameters: {
            query?: {
                q?: string;
                confirmed?: "yes" | "no";
                consent?: "yes" | "no";
                ordered?: "yes" | "no";
                since?: string;
                kind?: "account" | "guest";
                sort?: "newest" | "oldest" | "name";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminCustomersByCustomerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    phone?: (string & (unknown & unknown)) | null;
                    marketingConsent?: boolean;
                    why?: string;
                    seen?: {
                        name: string;
                        phone: string | null;
                        marketingConsent: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdCarts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCarts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomersByCustomerIdErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedTask"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomersByCustomerIdExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedTask"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsOfCustomer"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminCustomersByCustomerIdGroupsByGroupId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsOfCustomer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCustomersByCustomerIdGroupsByGroupId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsOfCustomer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomersByCustomerIdNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonNotes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdOrders: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomersByCustomerIdPasswordResets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResetSent"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCustomersByCustomerIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSignedOut"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdStoreCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCredits"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminCustomersByCustomerIdStoreCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedStoreCredit"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminCustomersByCustomerIdTaxExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date */
                    validFrom: string;
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTaxes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminCustomersByCustomerIdTaxExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTaxes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminCustomersByCustomerIdTaxes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerTaxes"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminDeclinedPayments: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedPayments"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminDeliveryMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethods"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminDeliveryMethods: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    marketCode: string;
                    /** @enum {string} */
                    kind: "ship" | "pickup";
                    titles: {
                        [key: string]: string;
                    };
                    reaches: ("parcel" | "file" | "appointment" | "counter")[];
                    currency: string;
                    zones: components["schemas"]["DeliveryZone"][];
                    weightGramsMax: number | null;
                    daysMin: number;
                    daysMax: number;
                    cutOff: string;
                    timeZone: string;
                    weekdays: number[];
                    position: number;
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDeliveryMethod"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminDeliveryMethodsByMethodId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    code: string;
                    marketCode: string;
                    /** @enum {string} */
                    kind: "ship" | "pickup";
                    titles: {
                        [key: string]: string;
                    };
                    reaches: ("parcel" | "file" | "appointment" | "counter")[];
                    currency: string;
                    zones: components["schemas"]["DeliveryZone"][];
                    weightGramsMax: number | null;
                    daysMin: number;
                    daysMax: number;
                    cutOff: string;
                    timeZone: string;
                    weekdays: number[];
                    position: number;
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethods"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminDeliveryQuotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marketCode: string;
                    country: string;
                    /** @default null */
                    region?: string | null;
                    /** @default null */
                    postalCode?: string | null;
                    items: {
                        /**
                         * @default parcel
                         * @enum {string}
                         */
                        reach?: "parcel" | "file" | "appointment" | "counter";
                        weightGrams: number;
                        quantity: number;
                    }[];
                    subtotalMinor: number;
                    /** @default en */
                    locale?: string;
                    draft?: {
                        methodId?: string;
                        code: string;
                        marketCode: string;
                        /** @enum {string} */
                        kind: "ship" | "pickup";
                        titles: {
                            [key: string]: string;
                        };
                        reaches: ("parcel" | "file" | "appointment" | "counter")[];
                        currency: string;
                        zones: components["schemas"]["DeliveryZone"][];
                        weightGramsMax: number | null;
                        daysMin: number;
                        daysMax: number;
                        cutOff: string;
                        timeZone: string;
                        weekdays: number[];
                        position: number;
                        active: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryQuotes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminEffectsDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    methodId?: string;
                    code: string;
                    marketCode: string;
                    /** @enum {string} */
                    kind: "ship" | "pickup";
                    titles: {
                        [key: string]: string;
                    };
                    reaches: ("parcel" | "file" | "appointment" | "counter")[];
                    currency: string;
                    zones: components["schemas"]["DeliveryZone"][];
                    weightGramsMax: number | null;
                    daysMin: number;
                    daysMax: number;
                    cutOff: string;
                    timeZone: string;
                    weekdays: number[];
                    position: number;
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effect"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminEffectsPrices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: {
                        variantId: string;
                        marketCode: string;
                        price: components["schemas"]["Money"] | null;
                        tiers?: {
                            quantityMin: number;
                            price: components["schemas"]["Money"];
                        }[];
                        sales?: {
                            price: components["schemas"]["Money"];
                            /** Format: date-time */
                            from?: string;
                            until?: string | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effect"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminEffectsTax: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country: string;
                    /** @default null */
                    region?: string | null;
                    /** @enum {string} */
                    category: "standard" | "reduced" | "super_reduced" | "zero";
                    ratePpm: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effect"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminEventDeliveriesDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    eventId: string;
                    subscriber: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminEventDeliveriesRetry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    eventId: string;
                    subscriber: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    q?: string;
                    /** @enum {string} */
                    confirmed?: "yes" | "no";
                    /** @enum {string} */
                    consent?: "yes" | "no";
                    /** @enum {string} */
                    ordered?: "yes" | "no";
                    /** Format: date-time */
                    since?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedTask"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminExportsOrderLines: {
        parameters: {
            query: {
                from: string;
                to: string;
                format?: "csv" | "json";
                market?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminExportsOrders: {
        parameters: {
            query: {
                from: string;
                to: string;
                format?: "csv" | "json";
                market?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminExportsPayments: {
        parameters: {
            query: {
                from: string;
                to: string;
                format?: "csv" | "json";
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsPriceLists: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsPrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminExportsStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminExportsTaxes: {
        parameters: {
            query: {
                from: string;
                to: string;
                by?: "day" | "month" | "quarter" | "whole";
                basis?: "placed" | "paid";
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminFiles: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffFileList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 50,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffFile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminFirstOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** Format: email */
                    email: string;
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminGiftCards: {
        parameters: {
            query?: {
                q?: string;
                orderId?: string;
                state?: "active" | "blocked" | "expired";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCards"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminGiftCards: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    expiresAt?: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedGiftCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminGiftCardsByCardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardWithEntries"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminGiftCardsByCardIdAdjustments: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedGiftCard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminGiftCardsByCardIdBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardWithEntries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminGiftCardsByCardIdBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardWithEntries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminGiftCardsByCardIdLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardLetterReply"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminGiftCardsByCardIdLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentGiftCardLetter"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminHealthAudits: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksAuditPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminHealthAudits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminHealthBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksHealth"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminImports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminImportsByImportId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminImportsByImportId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsByImportIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default true */
                    makesCategories?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminImportsByImportIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportNoteList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminImportsByImportIdRows: {
        parameters: {
            query?: {
                outcome?: "new" | "changed" | "unchanged" | "refused" | "warned";
                note?: "address_kept" | "address_left_out" | "category_left_out" | "compare_at_left_out" | "consent_stays_no" | "file_missing" | "name_made" | "not_counted" | "picture_left_out" | "pictures_in_text" | "quantity_raised" | "sku_elsewhere" | "sku_made_other" | "sku_made" | "too_many_pictures";
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsPriceLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsPrices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminImportsStock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvitations: {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "revoked";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitations"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    roleIds: string[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminInvitationsByInvitationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminInvitationsByInvitationIdMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminInvitationsAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoiceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSettings"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminInvoiceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    issueWhen?: "by_hand" | "paid" | "dispatched";
                    mailsBuyer?: boolean;
                    /** @enum {string} */
                    paper?: "by_market" | "a4" | "letter";
                    vatNumber?: string | null;
                    taxNumber?: string | null;
                    registerEntry?: string | null;
                    bankLines?: string[];
                    footers?: {
                        [key: string]: string;
                    };
                    numbering?: {
                        /** @enum {string} */
                        kind: "invoice" | "credit_note";
                        prefix: string;
                        digits: number;
                        nextNumber?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoiceSettingsLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceLetters"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoices: {
        parameters: {
            query?: {
                q?: string;
                kind?: "invoice" | "credit_note";
                from?: string;
                until?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoicesByDocumentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceForStaff"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoicesByDocumentIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminInvoicesFile: {
        parameters: {
            query?: {
                q?: string;
                kind?: "invoice" | "credit_note";
                from?: string;
                until?: string;
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": unknown;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminLedger: {
        parameters: {
            query?: {
                account?: string;
                orderId?: string;
                from?: string;
                until?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminLedgerBalances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerBalances"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMailCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCheck"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMailCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCheck"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMailSuppressions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminMailSuppressionsByAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMailTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplates"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminMailTemplatesByTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "order_placed" | "order_shipped" | "order_ready" | "order_canceled" | "units_canceled" | "order_refunded" | "payment_received" | "payment_part_received" | "payment_taken_back" | "payment_reminder" | "pay_again" | "invoice_issued" | "download_ready" | "gift_card" | "gift_card_sent" | "pay_link" | "confirm_email" | "account_exists" | "reset_password" | "password_changed" | "welcome" | "staff_invitation" | "staff_reset_password" | "staff_password_changed" | "staff_mail_check";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    isOn: boolean;
                    words: {
                        [key: string]: {
                            subject: string | null;
                            opening: string | null;
                            closing: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMailTemplatesByTemplateExamples: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "order_placed" | "order_shipped" | "order_ready" | "order_canceled" | "units_canceled" | "order_refunded" | "payment_received" | "payment_part_received" | "payment_taken_back" | "payment_reminder" | "pay_again" | "invoice_issued" | "download_ready" | "gift_card" | "gift_card_sent" | "pay_link" | "confirm_email" | "account_exists" | "reset_password" | "password_changed" | "welcome" | "staff_invitation" | "staff_reset_password" | "staff_password_changed" | "staff_mail_check";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailExample"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMailTemplatesByTemplatePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: "order_placed" | "order_shipped" | "order_ready" | "order_canceled" | "units_canceled" | "order_refunded" | "payment_received" | "payment_part_received" | "payment_taken_back" | "payment_reminder" | "pay_again" | "invoice_issued" | "download_ready" | "gift_card" | "gift_card_sent" | "pay_link" | "confirm_email" | "account_exists" | "reset_password" | "password_changed" | "welcome" | "staff_invitation" | "staff_reset_password" | "staff_password_changed" | "staff_mail_check";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale: string;
                    words: {
                        subject: string | null;
                        opening: string | null;
                        closing: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMails: {
        parameters: {
            query?: {
                state?: "waiting" | "sending" | "sent" | "kept" | "suppressed" | "dead";
                template?: "order_placed" | "order_shipped" | "order_ready" | "order_canceled" | "units_canceled" | "order_refunded" | "payment_received" | "payment_part_received" | "payment_taken_back" | "payment_reminder" | "pay_again" | "invoice_issued" | "download_ready" | "gift_card" | "gift_card_sent" | "pay_link" | "confirm_email" | "account_exists" | "reset_password" | "password_changed" | "welcome" | "staff_invitation" | "staff_reset_password" | "staff_password_changed" | "staff_mail_check";
                to?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMailsByMailId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMailsByMailIdCopies: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCopy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMarkets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketSettingsList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMarkets: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titles: {
                        [key: string]: string;
                    };
                    countries: string[];
                    homeCountry?: string;
                    /** @enum {string} */
                    taxDisplay: "gross" | "net";
                    /**
                     * @default line
                     * @enum {string}
                     */
                    rounding?: "unit" | "line" | "rate_group" | "order";
                    /**
                     * @default half_up
                     * @enum {string}
                     */
                    roundingMode?: "half_up" | "half_even" | "up" | "down";
                    /**
                     * @default leading
                     * @enum {string}
                     */
                    deliveryTax?: "leading" | "shares" | "standard" | "reduced" | "super_reduced" | "zero";
                    /** @default null */
                    cashStepMinor?: number | null;
                    /** @default null */
                    reverseChargeFrom?: ("AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR" | "HU" | "IE" | "IT" | "LT" | "LU" | "LV" | "MT" | "NL" | "PL" | "PT" | "RO" | "SE" | "SI" | "SK") | null;
                    defaultLocale: string;
                    /** @default 0 */
                    position?: number;
                    /** @default true */
                    isOpen?: boolean;
                    code: string;
                    currency: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminMarketsByMarketCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    titles?: {
                        [key: string]: string;
                    };
                    countries?: string[];
                    homeCountry?: string;
                    /** @enum {string} */
                    taxDisplay?: "gross" | "net";
                    /** @enum {string} */
                    rounding?: "unit" | "line" | "rate_group" | "order";
                    /** @enum {string} */
                    roundingMode?: "half_up" | "half_even" | "up" | "down";
                    /** @enum {string} */
                    deliveryTax?: "leading" | "shares" | "standard" | "reduced" | "super_reduced" | "zero";
                    cashStepMinor?: number | null;
                    reverseChargeFrom?: ("AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR" | "HU" | "IE" | "IT" | "LT" | "LU" | "LV" | "MT" | "NL" | "PL" | "PT" | "RO" | "SE" | "SI" | "SK") | null;
                    defaultLocale?: string;
                    position?: number;
                    isOpen?: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMarketsByMarketCodeKnownTaxRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedTaxRates"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMarketsByMarketCodeTaxes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketTaxes"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMeRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrollment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminMeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminMeTotpConfirmation: {
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
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminMediaByMediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminMediaByMediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alts: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMedium"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminMediaByMediaIdCrop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    crop: components["schemas"]["PictureCrop"] | null;
                    focus: components["schemas"]["PictureFocus"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMedium"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminMediaByMediaIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMedium"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOddities: {
        parameters: {
            query?: {
                state?: "open" | "resolved" | "dismissed";
                kind?: "dispute" | "paid_twice" | "payment_without_order" | "money_for_canceled_order" | "refund_failed" | "refund_returned" | "capture_failed" | "authorization_ends" | "authorization_ended" | "amount_differs" | "message_refused" | "unknown_too_long" | "reconciliation_difference";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Oddities"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOdditiesByOddityId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdCapture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdLookUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                    orderId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOdditiesByOddityIdOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidOrders"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdPaymentRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOdditiesByOddityIdRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oddityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityWithHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOdditiesCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddityCount"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrderCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCounts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrders: {
        parameters: {
            query?: {
                todo?: "ship" | "pay";
                q?: string;
                placedSince?: string;
                placedBefore?: string;
                sale?: "open" | "completed" | "canceled";
                money?: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
                goods?: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
                email?: string;
                number?: string;
                customerId?: string;
                sort?: "newest" | "oldest";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderForStaff"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCancellations: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units: {
                        lines: {
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @default false */
                        delivery?: boolean;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCancellationsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    units: {
                        lines: {
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @default false */
                        delivery?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCaptures: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPayments"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCreditNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdCreditRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    units?: {
                        lines: {
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @default false */
                        delivery?: boolean;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRefund"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderIdInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicesOfOrder"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdInvoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderIdPackingSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderIdParcels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelsForStaff"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdParcels: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    lines?: {
                        orderLineId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminOrdersByOrderIdPayUntil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payUntil: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderIdPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPayments"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPayments"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersByOrderIdPricing: {
        parameters: {
            query?: {
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingAsItWas"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdReceipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                    received: components["schemas"]["Money"];
                    /** @enum {string} */
                    by?: "transfer" | "cash";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdReceiptsByIntentIdReversal: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
                intentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPayments"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdReceiptsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["Money"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    units?: {
                        lines: {
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @default false */
                        delivery?: boolean;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRefund"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersByOrderIdRefundsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["Money"];
                    units?: {
                        lines: {
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @default false */
                        delivery?: boolean;
                    };
                    /** @default false */
                    asCredit?: boolean;
                    requestId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersCancellations: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orders: {
                        orderIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            todo?: "ship" | "pay";
                            q?: string;
                            /** Format: date-time */
                            placedSince?: string;
                            /** Format: date-time */
                            placedBefore?: string;
                            /** @enum {string} */
                            sale?: "open" | "completed" | "canceled";
                            /** @enum {string} */
                            money?: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
                            /** @enum {string} */
                            goods?: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
                            email?: string;
                            number?: string;
                            customerId?: string;
                        };
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminOrdersCount: {
        parameters: {
            query?: {
                todo?: "ship" | "pay";
                q?: string;
                placedSince?: string;
                placedBefore?: string;
                sale?: "open" | "completed" | "canceled";
                money?: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
                goods?: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
                email?: string;
                number?: string;
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCount"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersPackings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orders: {
                        orderIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            todo?: "ship" | "pay";
                            q?: string;
                            /** Format: date-time */
                            placedSince?: string;
                            /** Format: date-time */
                            placedBefore?: string;
                            /** @enum {string} */
                            sale?: "open" | "completed" | "canceled";
                            /** @enum {string} */
                            money?: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
                            /** @enum {string} */
                            goods?: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
                            email?: string;
                            number?: string;
                            customerId?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOrdersShipments: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orders: {
                        orderIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            todo?: "ship" | "pay";
                            q?: string;
                            /** Format: date-time */
                            placedSince?: string;
                            /** Format: date-time */
                            placedBefore?: string;
                            /** @enum {string} */
                            sale?: "open" | "completed" | "canceled";
                            /** @enum {string} */
                            money?: "free" | "pending" | "authorized" | "partly_paid" | "paid" | "partly_refunded" | "refunded" | "voided";
                            /** @enum {string} */
                            goods?: "not_needed" | "waiting" | "partly_shipped" | "shipped" | "delivered";
                            email?: string;
                            number?: string;
                            customerId?: string;
                        };
                    };
                    carrier?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminOwnerRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingsList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPages: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug?: string;
                    /**
                     * @default page
                     * @enum {string}
                     */
                    kind?: "page" | "imprint" | "privacy" | "terms" | "returns";
                    titles: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    markdown?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPagesByPageId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettings"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminPagesByPageId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminPagesByPageId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    slug?: string;
                    /** @enum {string} */
                    kind?: "page" | "imprint" | "privacy" | "terms" | "returns";
                    titles?: {
                        [key: string]: string;
                    };
                    markdown?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPagesByPageIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    draft: {
                        titles?: {
                            [key: string]: string;
                        };
                        markdown?: {
                            [key: string]: string;
                        };
                        slug?: string;
                    };
                    market?: string;
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminParcels: {
        parameters: {
            query?: {
                state?: "open" | "packed" | "shipped" | "delivered" | "canceled";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminParcelsByParcelIdCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminParcelsByParcelIdDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminParcelsByParcelIdPacking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminParcelsByParcelIdShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                parcelId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    carrier?: string;
                    trackingNumber?: string;
                    /** Format: uri */
                    trackingUrl?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPasswordResets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCheckYourMail"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPasswordResetsCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPasswordChanged"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPayLinks: {
        parameters: {
            query?: {
                state?: "draft" | "open" | "opened" | "ordered" | "revoked" | "expired";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinks"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    marketCode?: string;
                    customerId?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPayLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkDraft"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminPayLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    marketCode?: string;
                    locale?: string;
                    customerId?: string | null;
                    email?: string | null;
                    buyerName?: string | null;
                    address?: components["schemas"]["Address"] | null;
                    deliveryMethodId?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinksByLinkIdCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminPayLinksByLinkIdCodesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinksByLinkIdItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variantId: string;
                    quantity: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminPayLinksByLinkIdItemsByLineId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinksByLinkIdMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinksByLinkIdOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPayLinksByLinkIdRevocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLinkNamed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPaymentAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccounts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPaymentAccountsByProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "stripe" | "stripe_test";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    publishableKey: string;
                    secretKey?: string;
                    messageSecret?: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminPaymentAccountsByProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "stripe" | "stripe_test";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPaymentAccountsByProviderOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "stripe" | "stripe_test";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPaymentAccountsByProviderTrials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "stripe" | "stripe_test";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccountTried"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPaymentMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodsForStaff"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPaymentMethodsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    marketCodes: string[] | null;
                    facts: {
                        label: {
                            [key: string]: string;
                        };
                        value: string;
                    }[];
                    position: number;
                    active: boolean;
                    /** @enum {string} */
                    captureAt?: "placement" | "dispatch";
                    expireDays?: number | null;
                    remindDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodsForStaff"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPermissions: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionWords"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPlaces: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    titles: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    kind: "warehouse" | "store" | "supplier";
                    timeZone: string;
                    position: number;
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPlacesByPlaceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    code: string;
                    titles: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    kind: "warehouse" | "store" | "supplier";
                    timeZone: string;
                    position: number;
                    active: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Place"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPriceLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceLists"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPriceLists: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marketCode: string;
                    title: string;
                    groupId: string | null;
                    /** @enum {string} */
                    rule: "instead" | "if_lower";
                    priority: number;
                    validFrom: string | null;
                    validUntil: string | null;
                    isOn: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPriceListsByListId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPriceListsByListId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    groupId: string | null;
                    /** @enum {string} */
                    rule: "instead" | "if_lower";
                    priority: number;
                    validFrom: string | null;
                    validUntil: string | null;
                    isOn: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPriceListsByListIdCandidates: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCandidates"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPriceListsByListIdChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ratePpm: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPricesChanged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPriceListsByListIdPrices: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListPrices"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPriceListsByListIdPrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: {
                        variantId: string;
                        price: components["schemas"]["Money"] | null;
                        tiers?: {
                            quantityMin: number;
                            price: components["schemas"]["Money"];
                        }[];
                        seen?: components["schemas"]["Money"] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPricesSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminPrices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: {
                        variantId: string;
                        marketCode: string;
                        price: components["schemas"]["Money"];
                        compareAt?: components["schemas"]["Money"] | null;
                        seen?: components["schemas"]["Money"] | null;
                        tiers?: {
                            quantityMin: number;
                            price: components["schemas"]["Money"];
                        }[];
                        sales?: {
                            price: components["schemas"]["Money"];
                            /** Format: date-time */
                            from?: string;
                            until?: string | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricesSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPricesChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    products: {
                        productIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            state?: "draft" | "active" | "archived";
                            q?: string;
                            categoryId?: string;
                            /** @enum {string} */
                            stock?: "in_stock" | "few_left" | "none";
                            unpricedIn?: string;
                        };
                    };
                    marketCode: string;
                    change: {
                        ratePpm: number;
                    } | {
                        minor: number;
                    };
                    crossOut: boolean;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPricesPreview: {
        parameters: {
            query: {
                state?: "draft" | "active" | "archived";
                q?: string;
                categoryId?: string;
                stock?: "in_stock" | "few_left" | "none";
                unpricedIn?: string;
                productId?: string[];
                marketCode: string;
                ratePpm?: number;
                minor?: number;
                crossOut?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProducts: {
        parameters: {
            query?: {
                state?: "draft" | "active" | "archived";
                q?: string;
                categoryId?: string;
                stock?: "in_stock" | "few_left" | "none";
                unpricedIn?: string;
                sort?: "newest" | "oldest" | "changed" | "unchanged";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProductList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug?: string;
                    summaries?: {
                        [key: string]: string;
                    };
                    descriptions?: {
                        [key: string]: string;
                    };
                    maker?: string | null;
                    popularity?: number;
                    categoryIds?: string[];
                    attributes?: {
                        [key: string]: string[];
                    };
                    options?: {
                        code: string;
                        titles: {
                            [key: string]: string;
                        };
                        values: {
                            code: string;
                            titles: {
                                [key: string]: string;
                            };
                        }[];
                    }[];
                    titles: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    reach: "parcel" | "file" | "appointment" | "counter";
                    isGiftCard?: boolean;
                    /** @enum {string} */
                    state?: "draft" | "active";
                    variants?: {
                        sku: string;
                        barcode?: string | null;
                        options?: {
                            [key: string]: string;
                        };
                        weightGrams?: number;
                        quantityPerOrderMax?: number;
                        fileId?: string | null;
                        pictureId?: string | null;
                        content?: components["schemas"]["VariantContent"] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProductsByProductId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminProductsByProductId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug?: string;
                    summaries?: {
                        [key: string]: string;
                    };
                    descriptions?: {
                        [key: string]: string;
                    };
                    maker?: string | null;
                    popularity?: number;
                    categoryIds?: string[];
                    attributes?: {
                        [key: string]: string[];
                    };
                    options?: {
                        code: string;
                        titles: {
                            [key: string]: string;
                        };
                        values: {
                            code: string;
                            titles: {
                                [key: string]: string;
                            };
                        }[];
                    }[];
                    version: number;
                    titles?: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    state?: "draft" | "active";
                    variantOptions?: {
                        [key: string]: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProductsByProductIdCosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCosts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    alts?: {
                        [key: string]: string;
                    };
                    /**
                     * Format: binary
                     * @description At most 20,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminProductsByProductIdMediaOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mediaIds: string[];
                    seen?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    draft: {
                        titles?: {
                            [key: string]: string;
                        };
                        summaries?: {
                            [key: string]: string;
                        };
                        descriptions?: {
                            [key: string]: string;
                        };
                        maker?: string | null;
                        categoryIds?: string[];
                        attributes?: {
                            [key: string]: string[];
                        };
                        mediaIds?: string[];
                        prices?: {
                            variantId: string;
                            priceMinor: number;
                            compareAtMinor: number | null;
                        }[];
                    };
                    market?: string;
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProductsByProductIdPrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPrices"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdVariants: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    sku: string;
                    barcode?: string | null;
                    options?: {
                        [key: string]: string;
                    };
                    weightGrams?: number;
                    quantityPerOrderMax?: number;
                    fileId?: string | null;
                    pictureId?: string | null;
                    content?: components["schemas"]["VariantContent"] | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminProductsByProductIdVariantsByVariantId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    sku?: string;
                    barcode?: string | null;
                    options?: {
                        [key: string]: string;
                    };
                    weightGrams?: number;
                    quantityPerOrderMax?: number;
                    fileId?: string | null;
                    pictureId?: string | null;
                    content?: components["schemas"]["VariantContent"] | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdVariantsByVariantIdArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsByProductIdVariantsByVariantIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsCategorizations: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    products: {
                        productIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            state?: "draft" | "active" | "archived";
                            q?: string;
                            categoryId?: string;
                            /** @enum {string} */
                            stock?: "in_stock" | "few_left" | "none";
                            unpricedIn?: string;
                        };
                    };
                    categoryId: string;
                    /** @enum {string} */
                    change: "add" | "remove";
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProductsCount: {
        parameters: {
            query?: {
                state?: "draft" | "active" | "archived";
                q?: string;
                categoryId?: string;
                stock?: "in_stock" | "few_left" | "none";
                unpricedIn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCount"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProductsMoves: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    products: {
                        productIds: string[];
                    } | {
                        filter: {
                            /** @enum {string} */
                            state?: "draft" | "active" | "archived";
                            q?: string;
                            categoryId?: string;
                            /** @enum {string} */
                            stock?: "in_stock" | "few_left" | "none";
                            unpricedIn?: string;
                        };
                    };
                    /** @enum {string} */
                    to: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotions: {
        parameters: {
            query?: {
                state?: "draft" | "live" | "paused" | "archived";
                kind?: "percentage" | "amount" | "fixed_price" | "buy_get" | "tiers" | "delivery" | "gift" | "bundle";
                code?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default {} */
                    titles?: {
                        [key: string]: string;
                    };
                    /** @default 100 */
                    priority?: number;
                    /** @default null */
                    group?: string | null;
                    /** @default true */
                    combines?: boolean;
                    /** @default false */
                    needsCode?: boolean;
                    from?: string | null;
                    until?: string | null;
                    /** @default [] */
                    conditions?: components["schemas"]["PromotionCondition"][];
                    action: components["schemas"]["PromotionAction"];
                    /** @default null */
                    lineMax?: {
                        minor: number;
                        currency: string;
                    }[] | null;
                    /** @default null */
                    orderMax?: {
                        minor: number;
                        currency: string;
                    }[] | null;
                    /** @default null */
                    usesMax?: number | null;
                    /** @default null */
                    usesPerCustomerMax?: number | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotionsByPromotionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminPromotionsByPromotionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    titles?: {
                        [key: string]: string;
                    };
                    priority?: number;
                    group?: string | null;
                    combines?: boolean;
                    needsCode?: boolean;
                    from?: string | null;
                    until?: string | null;
                    conditions?: components["schemas"]["PromotionCondition"][];
                    action?: components["schemas"]["PromotionAction"];
                    lineMax?: {
                        minor: number;
                        currency: string;
                    }[] | null;
                    orderMax?: {
                        minor: number;
                        currency: string;
                    }[] | null;
                    usesMax?: number | null;
                    usesPerCustomerMax?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdArchival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotionsByPromotionIdCodeBatches: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatches"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdCodeBatches: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    count: number;
                    prefix?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotionsByPromotionIdCodes: {
        parameters: {
            query?: {
                q?: string;
                batchId?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionCodes"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @default null */
                    usesMax?: number | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminPromotionsByPromotionIdCodesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotionsByPromotionIdHistory: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionHistory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsByPromotionIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminPromotionsLab: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    promotion: {
                        promotionId: string;
                    } | {
                        name: string;
                        /** @default {} */
                        titles?: {
                            [key: string]: string;
                        };
                        /** @default 100 */
                        priority?: number;
                        /** @default null */
                        group?: string | null;
                        /** @default true */
                        combines?: boolean;
                        /** @default false */
                        needsCode?: boolean;
                        from?: string | null;
                        until?: string | null;
                        /** @default [] */
                        conditions?: components["schemas"]["PromotionCondition"][];
                        action: components["schemas"]["PromotionAction"];
                        /** @default null */
                        lineMax?: {
                            minor: number;
                            currency: string;
                        }[] | null;
                        /** @default null */
                        orderMax?: {
                            minor: number;
                            currency: string;
                        }[] | null;
                        /** @default null */
                        usesMax?: number | null;
                        /** @default null */
                        usesPerCustomerMax?: number | null;
                    };
                    /** @default 30 */
                    days?: number;
                    /** @default null */
                    floorPpm?: number | null;
                    /** @default 0 */
                    marginPpm?: number;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminPromotionsLabByTaskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionLab"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProviderMessages: {
        parameters: {
            query?: {
                provider?: string;
                state?: "taken" | "parked" | "refused";
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderMessages"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminProviderMessagesByMessageId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderMessageRead"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminProviderMessagesByMessageIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedMessage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminReconciliations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliations"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminReconciliations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminReconciliationsDays: {
        parameters: {
            query?: {
                provider?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciledDays"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminReconciliationsNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreements"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminRefundRequestCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequestCounts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminRefundRequests: {
        parameters: {
            query?: {
                state?: "asked" | "decided";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequestPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminRefundRequestsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequest"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminRefundRequestsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminRefundRequestsByRequestIdApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminRefundRequestsByRequestIdRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoles"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                    permissions: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminRolesByRoleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminRolesByRoleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    description?: string;
                    permissions?: ("catalog.read" | "catalog.write" | "media.write" | "prices.write" | "costs.read" | "costs.write" | "promotions.read" | "promotions.write" | "taxes.write" | "inventory.read" | "inventory.write" | "places.write" | "customers.read" | "customers.write" | "customers.privacy" | "orders.read" | "orders.write" | "orders.cancel" | "orders.ship" | "payments.read" | "payments.write" | "payments.refund" | "payments.methods" | "invoices.write" | "books.read" | "payments.oddities" | "giftcards.read" | "giftcards.write" | "delivery.write" | "content.write" | "settings.read" | "settings.write" | "settings.live" | "mail.read" | "mail.write" | "staff.read" | "staff.write" | "staff.rules" | "roles.write" | "keys.write" | "audit.read" | "views.share" | "health.read" | "health.write")[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminSearch: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessions"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"] | components["schemas"]["StaffSecondStep"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    others?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminSessionsBySessionId: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminSessionsCurrentConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffConfirmed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminSessionsSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminShop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminShop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    legalName?: string;
                    /** Format: email */
                    email?: string;
                    phone?: string | null;
                    addressLines?: string[];
                    defaultLocale?: string;
                    locales?: string[];
                    defaultMarket?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminShopLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopReadiness"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminShopLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminShopLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminShopLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 5,000,000 bytes.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminShopLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminShopLook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    colorPrimary?: string;
                    colorOnPrimary?: string;
                    colorAccent?: string;
                    colorBackground?: string;
                    colorSurface?: string;
                    colorText?: string;
                    colorMuted?: string;
                    fontHeading?: string;
                    fontBody?: string;
                    radiusPx?: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminShopNavigation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    navigation: {
                        /** @enum {string} */
                        place: "header" | "footer";
                        titles: {
                            [key: string]: string;
                        };
                        href: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminShopPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    page: "home" | "list" | "product" | "cart";
                    draft: {
                        look?: {
                            colorPrimary?: string;
                            colorOnPrimary?: string;
                            colorAccent?: string;
                            colorBackground?: string;
                            colorSurface?: string;
                            colorText?: string;
                            colorMuted?: string;
                            fontHeading?: string;
                            fontBody?: string;
                            radiusPx?: number;
                        };
                        navigation?: {
                            /** @enum {string} */
                            place: "header" | "footer";
                            titles: {
                                [key: string]: string;
                            };
                            href: string;
                        }[];
                    };
                    market?: string;
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStaff: {
        parameters: {
            query?: {
                state?: "active" | "disabled";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStaffRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRules"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminStaffRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    totpRequired: boolean;
                    refundConfirmAboveMinor: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRules"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStaffByStaffId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminStaffByStaffIdRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roleIds: string[];
                    seen?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStaffByStaffIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessions"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminStaffByStaffIdSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminStaffByStaffIdState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "disabled";
                    /** @default  */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminStaffByStaffIdTotp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStock: {
        parameters: {
            query?: {
                variantId?: string;
                sku?: string;
                productId?: string;
                q?: string;
                placeId?: string;
                band?: "in_stock" | "few_left" | "none";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStockByVariantIdMovements: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminStockAdjustments: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variantId: string;
                    placeId?: string;
                    /** @enum {string} */
                    state?: "available" | "incoming" | "damaged" | "quality_control" | "safety_stock";
                    change: number;
                    seen?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminStockChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: {
                        rows: string[];
                    } | {
                        filter: {
                            variantId?: string;
                            sku?: string;
                            productId?: string;
                            q?: string;
                            placeId?: string;
                            /** @enum {string} */
                            band?: "in_stock" | "few_left" | "none";
                        };
                    };
                    change: {
                        to: number;
                    } | {
                        by: number;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOpened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminStockCount: {
        parameters: {
            query?: {
                variantId?: string;
                sku?: string;
                productId?: string;
                q?: string;
                placeId?: string;
                band?: "in_stock" | "few_left" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCount"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminStockReceipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    placeId?: string;
                    lines: {
                        variantId: string;
                        quantity: number;
                    }[];
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTasks: {
        parameters: {
            query?: {
                state?: "open";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTasksByTaskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTasksByTaskIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": unknown;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTasksByTaskIdRestart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTasksByTaskIdRows: {
        parameters: {
            query?: {
                outcome?: "done" | "refused" | "undone" | "undo_refused";
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRowList"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTasksByTaskIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTasksByTaskIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTaxRates: {
        parameters: {
            query: {
                country: string;
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRates"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country: string;
                    region?: string | null;
                    /** @enum {string} */
                    category: "standard" | "reduced" | "super_reduced" | "zero";
                    ratePpm: number;
                    /** Format: date-time */
                    validFrom?: string;
                    validUntil?: string | null;
                    authority?: string | null;
                    source?: string | null;
                    checkedOn?: string | null;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminTaxRatesByTaxRateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxRateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTaxRatesFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRatesFile"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTaxRatesReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedTaxRates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTaxRatesTakeovers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rates: {
                        country: string;
                        region?: string | null;
                        /** @enum {string} */
                        category: "standard" | "reduced" | "super_reduced" | "zero";
                        ratePpm: number;
                        /** Format: date-time */
                        validFrom?: string;
                        validUntil?: string | null;
                        authority?: string | null;
                        source?: string | null;
                        checkedOn?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRatesTaken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTaxReport: {
        parameters: {
            query: {
                from: string;
                to: string;
                by?: "day" | "month" | "quarter" | "whole";
                basis?: "placed" | "paid";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReport"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminTaxService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxService"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminTaxService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    apiKey?: string;
                    marketCodes: string[];
                    /** @enum {string} */
                    onFailure: "own_rates" | "refuse";
                    isOn: boolean;
                    /** @default false */
                    isTold?: boolean;
                    version: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxService"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminTaxServiceTries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marketCode: string;
                    country: string;
                    region?: string;
                    postalCode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxServiceTry"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminVariantsByVariantIdCosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    costs: components["schemas"]["Money"][];
                    seen?: components["schemas"]["Money"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantCosts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminVariantsByVariantIdPrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantPrices"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminVariantsByVariantIdPricesByMarketCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    price: components["schemas"]["Money"];
                    compareAt?: components["schemas"]["Money"] | null;
                    seen?: components["schemas"]["Money"] | null;
                    tiers?: {
                        quantityMin: number;
                        price: components["schemas"]["Money"];
                    }[];
                    sales?: {
                        price: components["schemas"]["Money"];
                        /** Format: date-time */
                        from?: string;
                        until?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantPrices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminVariantsByVariantIdPricesByMarketCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantPrices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminVariantsByVariantIdPricesByMarketCodeConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantPrices"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminVariantsByVariantIdPricesByMarketCodeHistory: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                variantId: string;
                marketCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceHistory"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminVariantsByVariantIdTaxCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "standard" | "reduced" | "super_reduced" | "zero";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantTaxCategory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getAdminViews: {
        parameters: {
            query: {
                list: "orders" | "products" | "stock" | "mails" | "customers" | "gift_cards" | "promotions" | "ledger" | "invoices" | "oddities" | "reconciliation" | "provider_messages" | "checkouts" | "pay_links";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postAdminViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    list: "orders" | "products" | "stock" | "mails" | "customers" | "gift_cards" | "promotions" | "ledger" | "invoices" | "oddities" | "reconciliation" | "provider_messages" | "checkouts" | "pay_links";
                    name: string;
                    search: {
                        [key: string]: string | number | string[];
                    };
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteAdminViewsByViewId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchAdminViewsByViewId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminViewsByViewIdRestoration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putAdminViewsByViewIdSharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isShared: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCarts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    marketCode?: string;
                    locale?: string;
                    item?: {
                        variantId: string;
                        quantity?: number | string;
                        configuration?: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCart"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCartsByCartId: {
        parameters: {
            query?: {
                locale?: string;
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchStoreCartsByCartId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    marketCode?: string;
                    locale?: string;
                    destination?: {
                        country: string;
                        /** @default null */
                        region?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                    } | null;
                    version?: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCartsByCartIdCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreCartsByCartIdCodesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCartsByCartIdGiftCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreCartsByCartIdGiftCardsByCardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
                cardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCartsByCartIdItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    variantId: string;
                    quantity?: number | string;
                    configuration?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreCartsByCartIdItemsByLineId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchStoreCartsByCartIdItemsByLineId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number | string;
                    version?: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCartsCurrent: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCategories: {
        parameters: {
            query?: {
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryTree"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCheckoutAttempts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cartId: string;
                    /** Format: email */
                    email: string;
                    name?: string;
                    address?: components["schemas"]["Address"];
                    deliveryMethodId?: string;
                    paymentMethod?: string;
                    paymentToken?: string;
                    keepCard?: boolean;
                    locale?: string;
                    expectedTotal?: components["schemas"]["Money"];
                    expectedDue?: components["schemas"]["Money"];
                    useCredit?: boolean;
                    vatNumber?: string;
                    keepAddress?: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCheckoutAttemptsByAttemptId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCheckoutAttemptsByAttemptIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCheckoutOptions: {
        parameters: {
            query: {
                cartId: string;
                country?: string;
                postalCode?: string;
                region?: string;
                locale?: string;
                vatNumber?: string;
                useCredit?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutOptions"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCheckoutTaxQuotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cartId: string;
                    country: string;
                    postalCode?: string;
                    region?: string;
                    vatNumber?: string;
                    locale?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxQuote"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreCollections: {
        parameters: {
            query?: {
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionList"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    password: string;
                    locale?: string;
                    /** @default false */
                    marketingConsent?: boolean;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckYourMail"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCustomersConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerConfirmed"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreCustomersConfirmationMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckYourMail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreGiftCardsBalance: {
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
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftCardBalance"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    patchStoreMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    locale?: string;
                    marketingConsent?: boolean;
                    vatNumber?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreMeAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAddresses"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreMeAddresses: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    line1: string;
                    line2?: string;
                    postalCode: string;
                    city: string;
                    region?: string;
                    country: string;
                    phone?: string & (unknown & unknown);
                    /** @default false */
                    preferred?: boolean;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAddress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    putStoreMeAddressesByAddressId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    line1: string;
                    line2?: string;
                    postalCode: string;
                    city: string;
                    region?: string;
                    country: string;
                    phone?: string & (unknown & unknown);
                    /** @default false */
                    preferred?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAddress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreMeAddressesByAddressId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreMeProducts: {
        parameters: {
            query?: {
                category?: string;
                collection?: string;
                facet?: string[];
                sort?: "popular" | "newest" | "price_up" | "price_down" | "relevance" | "picked";
                priceFrom?: number;
                priceTo?: number;
                cursor?: string;
                limit?: number;
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListing"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreMeProductsBySlug: {
        parameters: {
            query?: {
                market?: string;
                locale?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreMeSearch: {
        parameters: {
            query: {
                q: string;
                category?: string;
                facet?: string[];
                sort?: "popular" | "newest" | "price_up" | "price_down" | "relevance" | "picked";
                priceFrom?: number;
                priceTo?: number;
                cursor?: string;
                limit?: number;
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListing"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrders: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderId: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdCancellation: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelOffer"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreOrdersByOrderIdCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdDownloads: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Downloads"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdInvoices: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedInvoices"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdInvoicesByDocumentIdPdf: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdParcels: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parcels"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdPayment: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayOffer"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreOrdersByOrderIdPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key gives the same reply, and the change happens once; kept for 48 hours */
                "idempotency-key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token?: string;
                    expectedDue?: components["schemas"]["Money"];
                    paymentMethod?: string;
                    paymentToken?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreOrdersByOrderIdPaymentByAttemptId: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path: {
                orderId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreOrdersByOrderIdPaymentByAttemptIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutAttempt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStorePagesBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStorePasswordResets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Accepted; it is done in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckYourMail"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStorePasswordResetsCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        state: "changed";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStorePayLinksOpenings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPayLink"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreProducts: {
        parameters: {
            query?: {
                category?: string;
                collection?: string;
                facet?: string[];
                sort?: "popular" | "newest" | "price_up" | "price_down" | "relevance" | "picked";
                priceFrom?: number;
                priceTo?: number;
                cursor?: string;
                limit?: number;
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListing"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreProductsBySlug: {
        parameters: {
            query?: {
                market?: string;
                locale?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreProductsBySlugRelated: {
        parameters: {
            query?: {
                market?: string;
                locale?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedProducts"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreSavedCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedCards"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreSavedCardsBySavedId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                savedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreSearch: {
        parameters: {
            query: {
                q: string;
                category?: string;
                facet?: string[];
                sort?: "popular" | "newest" | "price_up" | "price_down" | "relevance" | "picked";
                priceFrom?: number;
                priceTo?: number;
                cursor?: string;
                limit?: number;
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListing"];
                };
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSessions"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    postStoreSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreSessionsBySessionId: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    deleteStoreSessionsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreShop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Send it back as If-None-Match. */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            /** @description What you have is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreStoreCredit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyStoreCredits"];
                };
            };
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
    getStoreSuggestions: {
        parameters: {
            query: {
                q: string;
                market?: string;
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problemdefault"];
        };
    };
}
