// The benchmarks of Benchmarks.cs in C++: what the same operations cost with no binding at all.
// g++ -std=c++17 -O2 libtorch_peer.cpp -I/usr/include/torch/csrc/api/include -ltorch -ltorch_cpu -lc10 -o libtorch_peer
#include <torch/torch.h>

#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using Work = std::function<void()>;

Work small(std::function<torch::Tensor(const torch::Tensor&, const torch::Tensor&)> operation) {
    torch::manual_seed(0);
    auto a = torch::rand({8, 8}), b = torch::rand({8, 8});
    return [=] { operation(a, b); };
}

Work adam_step() {
    torch::manual_seed(0);
    std::vector<torch::Tensor> parameters;
    for (int i = 0; i < 100; i++) {
        parameters.push_back(torch::randn({8, 8}).requires_grad_());
        parameters.back().mutable_grad() = torch::randn({8, 8});
    }
    auto trainer = std::make_shared<torch::optim::Adam>(parameters, 0.001);
    return [=] { trainer->step(); };
}

template <class Optimizer, class Forward>
Work training(const std::vector<torch::Tensor>& parameters, double rate, Forward forward, torch::Tensor x, torch::Tensor y) {
    auto trainer = std::make_shared<Optimizer>(parameters, rate);
    return [=]() mutable {
        trainer->zero_grad();
        torch::mse_loss(forward(x), y).backward();
        trainer->step();
    };
}

template <class Optimizer>
Work mlp(double rate) {
    torch::manual_seed(0);
    torch::nn::Sequential net(torch::nn::Linear(20, 64), torch::nn::ReLU(), torch::nn::Linear(64, 64), torch::nn::ReLU(), torch::nn::Linear(64, 1));
    return training<Optimizer>(net->parameters(), rate, [=](auto x) mutable { return net->forward(x); }, torch::randn({64, 20}), torch::randn({64, 1}));
}

Work gru() {
    torch::manual_seed(0);
    torch::nn::GRU net(torch::nn::GRUOptions(32, 32).num_layers(2));
    return training<torch::optim::SGD>(net->parameters(), 0.01, [=](auto x) mutable { return std::get<0>(net->forward(x)); },
                                       torch::randn({10, 64, 32}), torch::randn({10, 64, 32}));
}

Work transformer() {
    torch::manual_seed(0);
    torch::nn::TransformerEncoderLayer net(torch::nn::TransformerEncoderLayerOptions(32, 4).dim_feedforward(64));
    return training<torch::optim::SGD>(net->parameters(), 0.01, [=](auto x) mutable { return net->forward(x); },
                                       torch::randn({10, 64, 32}), torch::randn({10, 64, 32}));
}

Work large(int64_t size) {
    torch::manual_seed(0);
    auto a = torch::rand({size, size}), b = torch::rand({size, size});
    return [=] { a.mm(b); };
}

Work convolution() {
    torch::manual_seed(0);
    auto x = torch::rand({32, 64, 56, 56}), weight = torch::rand({64, 64, 3, 3});
    return [=] { torch::conv2d(x, weight, {}, 1, 1); };
}

int main(int, char** arguments) {
    torch::set_num_threads(std::stoi(arguments[1]));
    std::cout << TORCH_VERSION << std::endl;
    std::map<std::string, std::function<Work()>> benchmarks{
        {"add 8x8", [] { return small([](const auto& a, const auto& b) { return a.add(b); }); }},
        {"mul 8x8", [] { return small([](const auto& a, const auto& b) { return a.mul(b); }); }},
        {"mm 8x8", [] { return small([](const auto& a, const auto& b) { return a.mm(b); }); }},
        {"softmax 8x8", [] { return small([](const auto& a, const auto&) { return a.softmax(-1); }); }},
        {"cat 8x8", [] { return small([](const auto& a, const auto& b) { return torch::cat({a, b}); }); }},
        {"slice 8x8", [] { return small([](const auto& a, const auto&) { return a.slice(0, 1, 5); }); }},
        {"Adam, 100 parameters", adam_step},
        {"MLP step, SGD", [] { return mlp<torch::optim::SGD>(0.01); }},
        {"MLP step, Adam", [] { return mlp<torch::optim::Adam>(0.001); }},
        {"GRU step, SGD", gru},
        {"Transformer step, SGD", transformer},
        {"mm 1024x1024", [] { return large(1024); }},
        {"conv2d 32x64x56x56", convolution},
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
