using System.Collections.Immutable;
using TorchSharp;
using Workbook.Attention.Data;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Translates sentences with a model: greedily, or by beam search.</summary>
/// <remarks>Sutskever, Vinyals, Le 2014, Sequence to sequence learning with neural networks, §3.2 (beam search).</remarks>
public sealed class Translator
{
    private readonly EncoderDecoder _model;
    private readonly Vocabulary _source;
    private readonly Vocabulary _target;
    private readonly int _numSteps;

    /// <summary>A translator.</summary>
    /// <param name="model">A model made for the two vocabularies. While it translates it is in evaluation mode, and afterwards as it was.</param>
    /// <param name="source">Numbers of the tokens to read.</param>
    /// <param name="target">Numbers of the tokens to write.</param>
    /// <param name="numSteps">The most tokens to read or write, the one that ends them included.</param>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public Translator(EncoderDecoder model, Vocabulary source, Vocabulary target, int numSteps = 10)
    {
        (_model, _source, _target) = (model, source, target);
        _numSteps = (int)Shapes.RequirePositive(nameof(Translator), nameof(numSteps), numSteps);
    }

    /// <summary>A translator with the vocabularies and the length of the data a model was trained on.</summary>
    /// <param name="model">A model made for them.</param>
    /// <param name="data">The data.</param>
    public Translator(EncoderDecoder model, TranslationData data) : this(model, data.SourceVocabulary, data.TargetVocabulary, data.NumSteps)
    {
    }

    /// <summary>Translates a sentence.</summary>
    /// <param name="sentence">Text.</param>
    /// <param name="beamSize">How many candidates are followed; 1 takes the most probable token at each step (greedy search).</param>
    /// <param name="lengthPenalty">Candidates are compared by log-probability / length^penalty, so that 0 prefers short ones and 1 compares means.</param>
    /// <exception cref="ArgumentException">The sentence has no words, or the beam size is below 1.</exception>
    public Translation Translate(string sentence, int beamSize = 1, double lengthPenalty = 0.75)
    {
        ImmutableArray<string> tokens = Tokenizer.Tokenize(sentence);
        if (tokens.IsEmpty)
        {
            throw new ArgumentException("Translator: a sentence must have words, but it is empty.");
        }

        return Translate(tokens, beamSize, lengthPenalty);
    }

    /// <summary>Translates the tokens of a sentence.</summary>
    /// <inheritdoc cref="Translate(string, int, double)"/>
    public Translation Translate(ImmutableArray<string> tokens, int beamSize = 1, double lengthPenalty = 0.75)
    {
        Shapes.RequirePositive(nameof(Translator), nameof(beamSize), beamSize);
        using Evaluation evaluation = new(_model);
        using DisposeScope scope = NewDisposeScope();
        (Tensor source, Tensor validLens) = TranslationData.Sources([tokens], _source, _numSteps); // (1, steps), (1)
        using DecoderState state = _model.Begin(source, validLens);
        Candidate best = BeamSearch.Run(state, beamSize, _numSteps, lengthPenalty);
        AttentionMaps maps = _model.Maps(source, validLens, DecoderInput(best.Tokens)).MoveToOuterDisposeScope();
        return new Translation([.. tokens.Append(Vocabulary.End).Take(_numSteps)], [.. Words(best.Tokens)], best.LogProbability, maps);
    }

    /// <summary>Translates many sentences at once, greedily and without their attention: for scores over a whole set.</summary>
    /// <param name="sentences">The tokens of each sentence.</param>
    /// <param name="batchSize">How many go through the model side by side.</param>
    /// <returns>The tokens written for each, without the one that ends them.</returns>
    /// <exception cref="ArgumentException">The batch size is below 1.</exception>
    public IReadOnlyList<ImmutableArray<string>> TranslateAll(IEnumerable<ImmutableArray<string>> sentences, int batchSize = 64)
    {
        Shapes.RequirePositive(nameof(Translator), nameof(batchSize), batchSize);
        using Evaluation evaluation = new(_model);
        return [.. sentences.Chunk(batchSize).SelectMany(batch =>
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor source, Tensor validLens) = TranslationData.Sources(batch.Select(tokens => tokens.AsEnumerable()), _source, _numSteps);
            using DecoderState state = _model.Begin(source, validLens);
            return GreedySearch.Run(state, batch.Length, _numSteps).Select(tokens => Words(tokens).ToImmutableArray());
        })];
    }

    private IEnumerable<string> Words(IEnumerable<long> tokens) => tokens.TakeWhile(token => token != Vocabulary.EndIndex).Select(token => _target[token]);

    private static Tensor DecoderInput(ImmutableArray<long> tokens) =>
        tensor([Vocabulary.BeginIndex, .. tokens[..^1]], [1, tokens.Length]); // (1, written tokens)

    // Evaluation mode without gradients, until disposed of.
    private sealed class Evaluation : IDisposable
    {
        private readonly EncoderDecoder _model;
        private readonly bool _wasTraining;
        private readonly IDisposable _withoutGradients = no_grad();

        public Evaluation(EncoderDecoder model)
        {
            (_model, _wasTraining) = (model, model.training);
            model.eval();
        }

        public void Dispose()
        {
            _withoutGradients.Dispose();
            _model.train(_wasTraining);
        }
    }
}
