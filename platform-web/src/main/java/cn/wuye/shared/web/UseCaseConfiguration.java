package cn.wuye.shared.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.RuleBook;
import cn.wuye.shared.UseCase;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Role;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Finds the domain's rule books and use cases and wraps each of their calls in a transaction, so the domain needs no framework. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "cn.wuye",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RuleBook.class)
        })
class UseCaseConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor useCaseTransactions(org.springframework.beans.factory.BeanFactory beans) {
        DefaultTransactionAttribute everyThrowableRollsBack = new DefaultTransactionAttribute() {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean rollbackOn(Throwable ex) {
                return true;
            }
        };
        MatchAlwaysTransactionAttributeSource source = new MatchAlwaysTransactionAttributeSource();
        source.setTransactionAttribute(everyThrowableRollsBack);
        TransactionInterceptor interceptor = new TransactionInterceptor();
        interceptor.setBeanFactory(beans);
        interceptor.setTransactionAttributeSource(source);
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forClassAnnotation(UseCase.class), conflictsAreStale(interceptor));
    }

    /** Whoever loses a race for a row, found at the flush, at the lock or at the commit, reads that it was changed. */
    private static MethodInterceptor conflictsAreStale(TransactionInterceptor transactions) {
        return call -> {
            try {
                return transactions.invoke(call);
            } catch (ConcurrencyFailureException e) {
                DomainException stale = DomainException.stale();
                stale.initCause(e);
                throw stale;
            }
        };
    }

    @Bean
    PlatformClock clock() {
        return new PlatformClock();
    }
}
