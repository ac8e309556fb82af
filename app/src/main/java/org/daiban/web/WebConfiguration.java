package org.daiban.web;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    private final Entrance entrance;

    WebConfiguration(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(entrance);
        registry.addInterceptor(new Patience(HttpMethod.POST, pace(10, 10))).addPathPatterns("/sign-in");
        registry.addInterceptor(new Patience(HttpMethod.GET, pace(120, 60))).addPathPatterns("/progress/**", "/plan/saved/**");
        registry.addInterceptor(new Patience(HttpMethod.POST, pace(60, 10))).addPathPatterns("/plan/save");
        registry.addInterceptor(new Patience(HttpMethod.GET, pace(60, 30))).addPathPatterns("/reply/**");
        registry.addInterceptor(new Patience(HttpMethod.POST, pace(30, 15))).addPathPatterns("/reply/**");
    }

    private static Pace pace(int burst, int aMinute) {
        return new Pace(burst, aMinute, Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);
    }

    /** Inside the server's own reporter, so that ours speaks first. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainReport() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainReport()));
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
