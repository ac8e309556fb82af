package org.daiban.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.client.RestTemplate;

/**
 * Entry by OIDC: authorization code with PKCE; issuer, audience, nonce, times and signature of the ID token are checked by
 * the framework. What it finds out waits in the session as an {@link Arrival}; who is signed in here is decided by the page
 * after it. Tokens are not kept: nothing is ever asked of the service in the person's name.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityServiceSettings.class)
class OidcEntrance {

    private static final Logger LOG = LoggerFactory.getLogger(OidcEntrance.class);
    private static final String NEXT = "/sign-in/unified/arrived";

    @Bean
    static Customizer<HttpSecurity> oidc(IdentityServices services) {
        ClientRegistrationRepository registrations = id -> services.registration(id).orElse(null);
        return http -> http.oauth2Login(login -> login
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new KeepsNoToken())
                .withObjectPostProcessor(remembersNobody())
                .loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProofKey(registrations)))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users()))
                .successHandler((request, response, authentication) -> arrived(services, request, response, authentication))
                .failureHandler(OidcEntrance::failed));
    }

    /**
     * Whoever is signed in here stays so until the page after decides. Said to the finished filter: what is said to the
     * configurer is overwritten by the repository all other filters share.
     */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> remembersNobody() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
                return filter;
            }
        };
    }

    /** Signatures by a key of the service only: no unsigned token, none by the secret both share. */
    @Bean
    static JwtDecoderFactory<ClientRegistration> idTokens() {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
                    .jwsAlgorithms(allowed -> allowed.addAll(java.util.List.of(
                            SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .restOperations(new RestTemplate(IdentityServices.requests()))
                    .build();
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    private static DefaultOAuth2AuthorizationRequestResolver withProofKey(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(IdentityServices.http()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static OidcUserService users() {
        RestTemplate http = new RestTemplate(IdentityServices.requests());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        details.setRestOperations(http);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(details);
        return users;
    }

    private static void arrived(IdentityServices services, HttpServletRequest request, HttpServletResponse response,
                                Authentication authentication) throws IOException {
        OAuth2AuthenticationToken token = (OAuth2AuthenticationToken) authentication;
        new Arrival(services.proof(token.getAuthorizedClientRegistrationId(), (OidcUser) token.getPrincipal()), "").keep(request);
        response.sendRedirect(NEXT);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code = why instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "unknown";
        LOG.warn("an entry by an identity service failed: {}", why.toString());
        new Arrival(null, code).keep(request);
        response.sendRedirect(NEXT);
    }

    private static final class KeepsNoToken implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
                                         HttpServletRequest request, HttpServletResponse response) {
            // a token that is not kept cannot be stolen
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication principal,
                                           HttpServletRequest request, HttpServletResponse response) {
            // none is kept
        }
    }
}
