package org.daiban.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Entrance entrance;

    WebConfiguration(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(entrance);
    }

    /** Every page is Chinese, whatever the browser prefers. */
    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
    }

    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
