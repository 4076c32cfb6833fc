using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths in one tensor: padded, or packed.</summary>
            public static partial class rnn
            {
                /// <summary>Packs padded sequences.</summary>
                /// <param name="input">Shape (length, batch, …), or (batch, length, …) with <paramref name="batch_first"/>.</param>
                /// <param name="lengths">Shape (batch), integers, on the CPU.</param>
                /// <param name="batch_first">The batch is the input's first dimension.</param>
                /// <param name="enforce_sorted">The lengths must not grow; otherwise the sequences are sorted.</param>
                /// <exception cref="ExternalException">A shape, a length or the order is not as said.</exception>
                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    ArgumentNullException.ThrowIfNull(input);
                    ArgumentNullException.ThrowIfNull(lengths);
                    using var scope = NewDisposeScope();
                    lengths = lengths.to(ScalarType.Int64);
                    CheckLengths(input, lengths, batch_first, enforce_sorted);
                    Tensor? order = null, back = null;
                    if (!enforce_sorted)
                    {
                        (lengths, order) = lengths.sort(descending: true);
                        order = order.to(input.device);
                        back = order.argsort();
                        input = Aten.Call("index_select", input, batch_first ? 0 : 1, order);
                    }
                    var (data, batch_sizes) = Aten.CallTwo("_pack_padded_sequence", input, lengths, batch_first);
                    return new PackedSequence(data, batch_sizes, order, back).MoveToOuterDisposeScope();
                }

                /// <summary>Pads packed sequences, in the batch's own order.</summary>
                /// <param name="sequence">The packed sequences.</param>
                /// <param name="batch_first">The batch becomes the first dimension.</param>
                /// <param name="padding_value">What stands behind the shorter sequences.</param>
                /// <param name="total_length">The padded length; null: the longest sequence's.</param>
                /// <returns>Shape (length, batch, …), or (batch, length, …); and the lengths, shape (batch), int64.</returns>
                /// <exception cref="ArgumentException">The padded length is less than the longest sequence's.</exception>
                public static (Tensor, Tensor) pad_packed_sequence(PackedSequence sequence, bool batch_first = false, double padding_value = 0.0, long? total_length = null)
                {
                    ArgumentNullException.ThrowIfNull(sequence);
                    var longest = sequence.batch_sizes.numel();
                    if (total_length < longest)
                    {
                        throw new ArgumentException(ErrorMessages.TotalLength(total_length.Value, longest), nameof(total_length));
                    }
                    using var scope = NewDisposeScope();
                    var (padded, lengths) = Aten.CallTwo("_pad_packed_sequence", sequence.data, sequence.batch_sizes, batch_first, padding_value, total_length ?? longest);
                    return scope.MoveToOuter(sequence.Unsorted(padded, batch_first ? 0 : 1), sequence.IsSorted ? lengths : lengths[sequence.unsorted_indices.cpu()]);
                }

                /// <summary>Stacks sequences, the shorter ones padded at their ends.</summary>
                /// <param name="sequences">Shapes (length, …), alike but for the length.</param>
                /// <param name="batch_first">The batch becomes the first dimension.</param>
                /// <param name="padding_value">What stands behind the shorter sequences.</param>
                /// <returns>Shape (length, batch, …), or (batch, length, …).</returns>
                /// <exception cref="ArgumentException">There is no sequence.</exception>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    Aten.Call("pad_sequence", Listed(nameof(pad_sequence), sequences), batch_first, padding_value);

                /// <summary>Packs sequences.</summary>
                /// <param name="sequences">Shapes (length, …), alike but for the length.</param>
                /// <param name="enforce_sorted">The lengths must not grow; otherwise the sequences are sorted.</param>
                /// <exception cref="ArgumentException">There is no sequence.</exception>
                /// <exception cref="ExternalException">The order is not as said.</exception>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    using var scope = NewDisposeScope();
                    var list = Listed(nameof(pack_sequence), sequences);
                    var lengths = tensor(Array.ConvertAll(list, sequence => sequence.size(0)));
                    return pack_padded_sequence(pad_sequence(list), lengths, enforce_sorted: enforce_sorted).MoveToOuterDisposeScope();
                }

                private static Tensor[] Listed(string subject, IEnumerable<Tensor> sequences)
                {
                    ArgumentNullException.ThrowIfNull(sequences);
                    Tensor[] list = [.. sequences];
                    return list.Length > 0 ? list : throw new ArgumentException(ErrorMessages.NoSequences(subject), nameof(sequences));
                }

                private static void CheckLengths(Tensor input, Tensor lengths, bool batch_first, bool enforce_sorted)
                {
                    var shape = input.shape;
                    if (shape.Length < 2)
                    {
                        throw new ExternalException(ErrorMessages.WrongShape(nameof(pack_padded_sequence), nameof(input), batch_first ? "(batch, length, …)" : "(length, batch, …)", shape));
                    }
                    var (longest, batch) = batch_first ? (shape[1], shape[0]) : (shape[0], shape[1]);
                    if (lengths.Dimensions != 1 || lengths.numel() != batch)
                    {
                        throw new ExternalException(ErrorMessages.LengthsMismatch(lengths.shape, batch));
                    }
                    var before = long.MaxValue;
                    foreach (var length in lengths.data<long>())
                    {
                        if (length < 1 || length > longest)
                        {
                            throw new ExternalException(ErrorMessages.LengthOutOfRange(length, shape));
                        }
                        if (enforce_sorted && length > before)
                        {
                            throw new ExternalException(ErrorMessages.LengthsNotSorted(before, length));
                        }
                        before = length;
                    }
                }
            }
        }
    }
}
