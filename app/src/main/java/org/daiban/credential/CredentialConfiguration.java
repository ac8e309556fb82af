package org.daiban.credential;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration implements WebMvcConfigurer {

    private static final int BEFORE_ALL_OTHERS = -10;

    private final SessionKeeper keeper;

    CredentialConfiguration(SessionKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(keeper).order(BEFORE_ALL_OTHERS);
    }
}
