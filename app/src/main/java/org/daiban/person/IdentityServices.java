package org.daiban.person;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.person.IdentityServiceSettings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The identity services of this installation. Each is asked for its own description when it is first needed, so that one
 * that is down stops nobody from starting the house or entering by another way.
 */
@Component
public class IdentityServices {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityServices.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Setting> settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    IdentityServices(IdentityServiceSettings settings) {
        this.settings = settings.identityServices();
    }

    /** In the order they were configured; empty where there is none. */
    public List<IdentityService> all() {
        return settings.entrySet().stream().map(each -> new IdentityService(each.getKey(), each.getValue().name())).toList();
    }

    /** Whether the service has answered with its description. */
    public boolean isReachable(String id) {
        return registration(id).isPresent();
    }

    Optional<ClientRegistration> registration(String id) {
        Setting setting = settings.get(id);
        if (setting == null) {
            return Optional.empty();
        }
        ClientRegistration before = known.get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<ClientRegistration> found = describe(id, setting);
        found.ifPresent(registration -> known.put(id, registration));
        return found;
    }

    /** What an ID token of a service proves. The level is read from the signed token and from nothing else. */
    Proof proof(String id, OidcUser user) {
        Setting setting = settings.get(id);
        Object trust = setting.trustClaim().isEmpty() ? null : user.getIdToken().getClaim(setting.trustClaim());
        Object name = user.getClaims().get(setting.nameClaim());
        return new Proof(user.getIdToken().getIssuer().toString(), user.getIdToken().getSubject(),
                name == null ? "" : String.valueOf(name).strip(), setting.trustOf(trust));
    }

    /** For talking to a service: never waits long. */
    static RestClient.Builder http() {
        return RestClient.builder().requestFactory(requests());
    }

    static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    private static Optional<ClientRegistration> describe(String id, Setting setting) {
        try {
            Map<String, Object> description = http().build().get()
                    .uri(URI.create(setting.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                    .retrieve().body(new ParameterizedTypeReference<>() { });
            if (description == null || !setting.issuer().equals(description.get("issuer"))) {
                LOG.warn("identity service {} calls itself {}, not {}", id, description == null ? null : description.get("issuer"),
                        setting.issuer());
                return Optional.empty();
            }
            return Optional.of(ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(id)
                    .clientName(setting.name())
                    .clientId(setting.clientId())
                    .clientSecret(setting.clientSecret())
                    .clientAuthenticationMethod(setting.clientSecret() == null || setting.clientSecret().isEmpty()
                            ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope(setting.scopes())
                    .build());
        } catch (RuntimeException e) {
            LOG.warn("identity service {} does not answer: {}", id, e.toString());
            return Optional.empty();
        }
    }
}
