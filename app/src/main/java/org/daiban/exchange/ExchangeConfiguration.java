package org.daiban.exchange;

import io.github.bucket4j.TimeMeter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    /** After the filter that takes over a proxy's forwarded address, before sessions and security. */
    private static final int BEFORE_SECURITY = -200;

    @Bean
    FilterRegistrationBean<Gate> gate(
            @Value("${daiban.exchange.burst}") int burst,
            @Value("${daiban.exchange.requests-per-second}") int perSecond,
            JsonMapper json) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(
                new Gate(burst, perSecond, TimeMeter.SYSTEM_NANOTIME, json));
        gate.addUrlPatterns("/api/*", "/v3/*");
        gate.setOrder(BEFORE_SECURITY);
        return gate;
    }

    @Bean
    OpenAPI apiDocument() {
        License license = new License().name("Apache-2.0").identifier("Apache-2.0");
        Info info = new Info().title("全程代办接口").version("1").license(license).description("""
                工程建设项目全程代办的公开接口：推算到期日、读法定计时、算代办方案。不用登录，什么都不保存。
                日期都写成 2026-02-13 的样式，时区为东八区。请求里不认识的项目一律指出，不会悄悄忽略。
                请求有问题的，按 RFC 9457 答复 application/problem+json，errors 一次列出全部问题，每处有位置、说明和规则编号。
                每个地址每秒 50 次以内总能得到答复，再快则答复 429 和 Retry-After。""");
        return new OpenAPI().info(info).servers(List.of(new Server().url("/").description("本机")));
    }
}
