package org.daiban.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.identity.Trust;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The identity services of an installation by a short name of one's own, docs/runbook.md. */
@ConfigurationProperties("daiban")
record IdentityServiceSettings(Map<String, Setting> identityServices) {

    IdentityServiceSettings {
        identityServices = identityServices == null ? Map.of() : new LinkedHashMap<>(identityServices);
    }

    /**
     * @param name        as the button says it
     * @param issuer      exactly as the service's own description has it
     * @param trustClaim  the claim of the ID token that tells the level; none means every entry is {@link Trust#LOW}
     * @param trustLevels what each value of that claim means here; a value not listed is {@link Trust#LOW}
     * @param nameClaim   the claim that carries the real name
     */
    record Setting(String name, String issuer, String clientId, String clientSecret, List<String> scopes, String trustClaim,
                   Map<String, Trust> trustLevels, String nameClaim) {

        Setting {
            scopes = scopes == null || scopes.isEmpty() ? List.of("openid", "profile") : List.copyOf(scopes);
            trustLevels = trustLevels == null ? Map.of() : Map.copyOf(trustLevels);
            trustClaim = trustClaim == null ? "" : trustClaim;
            nameClaim = nameClaim == null || nameClaim.isEmpty() ? "name" : nameClaim;
        }

        /** @param claim as the token has it; null where it has none */
        Trust trustOf(Object claim) {
            return claim == null ? Trust.LOW : trustLevels.getOrDefault(String.valueOf(claim), Trust.LOW);
        }
    }
}
