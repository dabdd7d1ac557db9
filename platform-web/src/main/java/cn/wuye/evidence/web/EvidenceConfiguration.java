package cn.wuye.evidence.web;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.evidence.model.EvidencePolicies;
import cn.wuye.evidence.query.EvidenceQueries;
import cn.wuye.evidence.query.EvidenceReader;
import cn.wuye.shared.web.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidencePolicies evidencePolicies(ObjectProvider<EvidencePolicy> policies) {
        return new EvidencePolicies(policies.orderedStream().toList());
    }

    @Bean
    EvidenceReader evidenceReader(EvidenceLookup lookup, EvidenceQueries queries, EvidencePolicies policies) {
        return new EvidenceReader(lookup, queries, policies);
    }

    /** Reached without a sign-in; the capability's policy decides on each file. */
    @Bean
    PublicPaths evidencePaths() {
        return PublicPaths.of("/evidence/*", "/evidence/*/thumbnail");
    }
}
