package org.daiban.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.ServerSocket;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real authorization server in its own context on its own port, started when first needed. Its people all have the
 * password {@value #PASSWORD}; on request its next ID tokens are bad in one way.
 */
public final class IdentityProvider {

    public static final String ID = "unified";
    public static final String PASSWORD = "demo-only";

    /** Real name and level as the ID token tells them; no level for somebody who never proved a name. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "jiang", List.of("江演示", "L3"), "ye", List.of("叶演示", "L3"), "other", List.of("欧阳演示", "L3"), "stepping", List.of("步演示", "L3"),
            "low", List.of("低演示", "L1"), "unsaid", List.of("无演示"));

    private static final int PORT = freePort();
    private static volatile int applicationPort;
    private static volatile Flaw flaw = Flaw.NONE;
    private static AnnotationConfigServletWebServerApplicationContext running;

    private IdentityProvider() {
    }

    /** What is wrong with an ID token. */
    public enum Flaw { NONE, NONCE, AUDIENCE, EXPIRED, UNSIGNED, FOREIGN_KEY, ISSUER }

    public static String issuer() {
        return "http://localhost:" + PORT;
    }

    /** @param port of the application whose people come here */
    public static synchronized void start(int port) {
        applicationPort = port;
        flaw = Flaw.NONE;
        if (running == null) {
            running = new AnnotationConfigServletWebServerApplicationContext(Server.class);
        }
    }

    public static void spoil(Flaw with) {
        flaw = with;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the application of the tests about this server, started or not. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Registration {

        @Bean
        static DynamicPropertyRegistrar identityService() {
            return (DynamicPropertyRegistry registry) -> {
                String prefix = "daiban.identity-services." + ID + ".";
                registry.add(prefix + "name", () -> "统一身份认证");
                registry.add(prefix + "issuer", IdentityProvider::issuer);
                registry.add(prefix + "client-id", () -> "daiban");
                registry.add(prefix + "client-secret", () -> "secret-of-the-test");
                registry.add(prefix + "trust-claim", () -> "real_name_level");
                registry.add(prefix + "trust-levels.[L1]", () -> "LOW");
                registry.add(prefix + "trust-levels.[L3]", () -> "HIGH");
            };
        }
    }

    /** Kept out of the application under test, which scans all of {@code org.daiban}. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(PORT);
        }

        /** Without any servlet no filter is asked either. */
        @Bean
        HttpServlet nothingElse() {
            return new HttpServlet() {
                private static final long serialVersionUID = 1L;
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
            return http.with(server, configurer -> configurer.oidc(Customizer.withDefaults()))
                    .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(details -> details.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                    .map(name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build()).toList());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // asked for a better hash of the secret, which is only the tests'
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client();
                }

                @Override
                public RegisteredClient findByClientId(String clientId) {
                    return clientId.equals("daiban") ? client() : null;
                }
            };
        }

        private static RegisteredClient client() {
            return RegisteredClient.withId("daiban")
                    .clientId("daiban").clientSecret("{noop}secret-of-the-test")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://localhost:" + applicationPort + "/login/oauth2/code/" + ID)
                    .scope("openid").scope("profile")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(issuer()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(key()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) throws JOSEException {
            NimbusJwtEncoder right = new NimbusJwtEncoder(keys);
            NimbusJwtEncoder foreign = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key())));
            return parameters -> {
                boolean idToken = parameters.getClaims().getClaims().containsKey("nonce");
                if (idToken && flaw == Flaw.UNSIGNED) {
                    return unsigned(right, parameters);
                }
                return (idToken && flaw == Flaw.FOREIGN_KEY ? foreign : right).encode(parameters);
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    return;
                }
                List<String> person = PEOPLE.get(context.getPrincipal().getName());
                context.getClaims().claim("name", person.get(0));
                if (person.size() > 1) {
                    context.getClaims().claim("real_name_level", person.get(1));
                }
                spoilt(context);
            };
        }

        private static void spoilt(JwtEncodingContext context) {
            switch (flaw) {
                case NONCE -> context.getClaims().claim("nonce", "another");
                case AUDIENCE -> context.getClaims().audience(List.of("somebody-else"));
                case ISSUER -> context.getClaims().issuer("http://localhost:1");
                case EXPIRED -> context.getClaims().issuedAt(Instant.now().minusSeconds(7200)).expiresAt(Instant.now().minusSeconds(3600));
                default -> { }
            }
        }

        private static Jwt unsigned(NimbusJwtEncoder encoder, JwtEncoderParameters parameters) {
            Jwt signed = encoder.encode(parameters);
            try {
                JWTClaimsSet claims = com.nimbusds.jwt.SignedJWT.parse(signed.getTokenValue()).getJWTClaimsSet();
                return Jwt.withTokenValue(new PlainJWT(claims).serialize())
                        .headers(headers -> headers.put("alg", "none")).claims(all -> all.putAll(signed.getClaims())).build();
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }

        private static RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        }
    }
}
