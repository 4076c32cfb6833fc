// The benchmarks of Benchmarks.cs in C++: what the same operations cost with no binding at all.
// g++ -std=c++17 -O2 libtorch_peer.cpp -I/usr/include/torch/csrc/api/include -ltorch -ltorch_cpu -lc10 -o libtorch_peer
#include <torch/torch.h>

#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <string>

using Work = std::function<void()>;

Work binary(std::function<torch::Tensor(const torch::Tensor&, const torch::Tensor&)> operation) {
    torch::manual_seed(0);
    auto a = torch::rand({8, 8}), b = torch::rand({8, 8});
    return [=] { operation(a, b); };
}

template <class Optimizer>
Work training_step(double rate) {
    torch::manual_seed(0);
    torch::nn::Sequential net(torch::nn::Linear(20, 64), torch::nn::ReLU(), torch::nn::Linear(64, 64), torch::nn::ReLU(), torch::nn::Linear(64, 1));
    auto x = torch::randn({64, 20}), y = torch::randn({64, 1});
    auto trainer = std::make_shared<Optimizer>(net->parameters(), rate);
    return [=]() mutable {
        trainer->zero_grad();
        torch::mse_loss(net->forward(x), y).backward();
        trainer->step();
    };
}

int main(int, char** arguments) {
    torch::set_num_threads(std::stoi(arguments[1]));
    std::cout << TORCH_VERSION << std::endl;
    std::map<std::string, std::function<Work()>> benchmarks{
        {"add 8x8", [] { return binary([](const auto& a, const auto& b) { return a.add(b); }); }},
        {"mm 8x8", [] { return binary([](const auto& a, const auto& b) { return a.mm(b); }); }},
        {"mlp step, SGD", [] { return training_step<torch::optim::SGD>(0.01); }},
        {"mlp step, Adam", [] { return training_step<torch::optim::Adam>(0.001); }},
    };
    std::map<std::string, Work> prepared;
    for (std::string line; std::getline(std::cin, line);) {
        auto bar = line.find('|');
        auto name = line.substr(0, bar);
        auto iterations = std::stol(line.substr(bar + 1));
        if (!benchmarks.count(name)) {
            std::cout << "unknown" << std::endl;
            continue;
        }
        if (!prepared.count(name)) prepared[name] = benchmarks[name]();
        auto& work = prepared[name];
        auto start = std::chrono::steady_clock::now();
        for (long i = 0; i < iterations; i++) work();
        std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        std::cout << elapsed.count() / iterations << std::endl;
    }
}
